import { buildWordTable, type WordTable } from '../extract/tagger/word-table.js';
import { cluster } from './clusters.js';
import type { NewsWords } from './raw-news.js';
import { wordVectors } from './word-vectors.js';

export interface WordKnowledgeOptions {
  readonly least: number;
  readonly neighbours: number;
  readonly dimensions: number;
  /** Numbers of clusters: fine, middle, coarse. */
  readonly clusters: readonly [number, number, number];
  readonly seed: number;
  /** Slots of the table, a power of two. */
  readonly slots: number;
}

/** Learns from raw news which words are used alike, at three grains, and which have capitals inside sentences. */
export function learnWords(news: NewsWords, options: WordKnowledgeOptions): WordTable {
  const vectors = wordVectors(news, options);
  const [fineCount, middleCount, coarseCount] = options.clusters;
  const fine = cluster({ count: vectors.words.length, ...vectors }, fineCount, 12);
  const middle = cluster(fine.centres, middleCount, 20);
  const coarse = cluster(fine.centres, coarseCount, 20);
  const coarser = new Uint8Array(2 * (fineCount + 1));
  for (let c = 0; c < fine.centres.count; c++) {
    coarser[2 * (c + 1)] = coarse.of[c];
    coarser[2 * (c + 1) + 1] = middle.of[c];
  }
  const words = Array.from(vectors.words, (word, at) => ({
    hash: news.hashes[word],
    cluster: fine.of[at] + 1,
    capitals: capitalsOf(news, word),
  }));
  return buildWordTable(words, coarser, options.slots);
}

/** Share of capitals in eighths, from 1; 0 where the word stood too seldom inside a line. */
function capitalsOf(news: NewsWords, word: number): number {
  const seen = news.inside[word];
  return seen < 3 ? 0 : 1 + Math.min(7, Math.floor((8 * news.capitals[word]) / seen));
}
