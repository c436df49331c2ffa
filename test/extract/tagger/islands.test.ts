import { describe, expect, it } from 'vitest';
import { forEachIsland } from '../../../src/extract/tagger/islands.js';
import { beginOf } from '../../../src/extract/tagger/labels.js';
import { possibleLabels } from '../../../src/extract/tagger/possible-labels.js';
import { createSignReader } from '../../../src/extract/tagger/signs.js';
import { WordTable } from '../../../src/extract/tagger/word-table.js';
import { loadKnowledge } from '../../../src/knowledge/index.js';
import { createSegmenter } from '../../../src/segment/index.js';
import { documentOf } from '../../document.js';

const knowledge = loadKnowledge();
const segment = createSegmenter(knowledge);
const readSigns = createSignReader(knowledge, WordTable.empty());

const tokensOf = (text: string) => segment(documentOf(text)).tokens;

function islands(text: string): string[] {
  const tokens = tokensOf(text);
  const found: string[] = [];
  forEachIsland(tokens, readSigns(tokens), (from, to) => found.push(text.slice(tokens.start[from], tokens.end[to - 1])));
  return found;
}

describe('stretches in which names may stand', () => {
  it.each([
    ['warga berterima kasih kepada Sulastri karena bantuannya', ['Sulastri']],
    ['bertemu Darmo Wicak dan Ranti Puspa di pasar lama', ['Darmo Wicak dan Ranti Puspa']],
    ['acara itu digelar SMA Negeri 8 kemarin', ['SMA Negeri 8']],
    ['saham PT Sinar Laut (Persero) turun tajam', ['PT Sinar Laut (Persero)']],
    ['semua itu murah dan enak', []],
    ['kami dengar dari Wardoyo: beliau tidak mengenal Pramesti', ['Wardoyo', 'Pramesti']],
  ])('%s', (text, wanted) => {
    expect(islands(text)).toEqual(wanted);
  });

  it('take the small word that opens a post with them', () => {
    expect(islands('kemarin gubernur Sulastri datang')).toEqual(['gubernur Sulastri']);
  });

  it('never cross the end of a sentence', () => {
    expect(islands('Kami bertemu Sulastri. Wardoyo pulang.').some((s) => s.includes('. '))).toBe(false);
  });
});

describe('labels that a token can have', () => {
  it('a post begins only with a word for one', () => {
    const tokens = tokensOf('Kata Bupati Sulastri, hujan turun.');
    const signs = readSigns(tokens);
    const role = 1 << beginOf('role');
    expect([0, 1, 2].map((i) => (possibleLabels(signs, i) & role) !== 0)).toEqual([false, true, false]);
  });
});
