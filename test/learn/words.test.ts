import { describe, expect, it } from 'vitest';
import { wordHash } from '../../src/extract/tagger/hash.js';
import { cluster } from '../../src/learn/clusters.js';
import { seeded, shuffle } from '../../src/learn/random.js';
import { numberWords } from '../../src/learn/raw-news.js';
import { learnWords } from '../../src/learn/word-knowledge.js';
import { Lexicon } from '../../src/text/lexicon.js';

/** A small corpus: four towns and four fruits, each said in the ways of its kind. */
const TOWNS = ['Wonopuro', 'Karangsari', 'Cibolang', 'Muarajati'];
const FRUITS = ['mangga', 'pisang', 'pepaya', 'salak'];
const bodies = Array.from({ length: 60 }, (_, i) => {
  const town = TOWNS[i % 4];
  const fruit = FRUITS[(i * 3 + (i >> 2)) % 4];
  return `warga di ${town} yang rajin\nmereka menjual ${fruit} segar`;
});
const options = { least: 2, neighbours: 50, dimensions: 4, clusters: [4, 2, 2] as const, seed: 5, slots: 256 };

describe('words of raw news', () => {
  const news = numberWords(bodies, new Lexicon());
  const table = learnWords(news, options);
  const slot = (word: string): number => table.slot(wordHash(word, 0, word.length));

  it('fall into clusters by what stands beside them', () => {
    const clusters = (words: readonly string[]): Set<number> => new Set(words.map((w) => table.data.clusters[slot(w)]));
    expect(clusters(TOWNS).size).toBe(1);
    expect(clusters(FRUITS).size).toBe(1);
    expect(clusters([...TOWNS, ...FRUITS]).size).toBe(2);
  });

  it('keep how often they have a capital inside a line', () => {
    expect(table.data.capitals[slot('wonopuro')]).toBe(8);
    expect(table.data.capitals[slot('mangga')]).toBe(1);
  });

  it('are learnt the same each time', () => {
    expect(learnWords(news, options).data).toEqual(table.data);
  });
});

describe('clusters', () => {
  it('part what points in different directions', () => {
    const vectors = Float32Array.from([1, 0, 0, 1, 0.98, 0.2, 0.1, 0.99]);
    const { of } = cluster({ count: 4, dimensions: 2, vectors }, 2, 5);
    expect([...of]).toEqual([0, 1, 0, 1]);
  });
});

describe('the seeded generator', () => {
  it('gives the same row for the same seed, all in [0, 1)', () => {
    const row = (seed: number): number[] => Array.from({ length: 200 }, seeded(seed));
    expect(row(1)).toEqual(row(1));
    expect(row(1)).not.toEqual(row(2));
    expect(row(1).every((x) => x >= 0 && x < 1)).toBe(true);
  });

  it('shuffles without losing any', () => {
    const list = Int32Array.from({ length: 50 }, (_, i) => i);
    shuffle(list, seeded(1));
    expect([...list]).not.toEqual([...list].sort((a, b) => a - b));
    expect([...list].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });
});
