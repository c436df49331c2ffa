import { describe, expect, it } from 'vitest';
import {
  AFTER_HONORIFIC,
  AFTER_REPORTING,
  BEFORE_AGE,
  DocumentMemory,
  SAID_CAPITAL_INSIDE,
  SAID_SMALL,
} from '../../../src/extract/tagger/document-memory.js';
import { wordHash } from '../../../src/extract/tagger/hash.js';
import { createSignReader } from '../../../src/extract/tagger/signs.js';
import { WordTable } from '../../../src/extract/tagger/word-table.js';
import { loadKnowledge } from '../../../src/knowledge/index.js';
import { createSegmenter } from '../../../src/segment/index.js';
import { documentOf } from '../../document.js';

const knowledge = loadKnowledge();
const segment = createSegmenter(knowledge);
const readSigns = createSignReader(knowledge, WordTable.empty());

function evidence(text: string, word: string): number {
  const { tokens } = segment(documentOf(text));
  const memory = new DocumentMemory();
  memory.read(tokens, readSigns(tokens));
  return memory.of(wordHash(word, 0, word.length));
}

describe('what a document says of a word elsewhere', () => {
  it.each([
    ['Hujan turun deras, kata Wardoyo kemarin. Wardoyo pulang.', AFTER_REPORTING],
    ['Kami menemui Pak Wardoyo di rumahnya.', AFTER_HONORIFIC],
    ['Korban bernama Wardoyo (45) selamat.', BEFORE_AGE],
    ['Kami menemui Wardoyo di rumahnya.', SAID_CAPITAL_INSIDE],
  ])('%s', (text, bit) => {
    expect(evidence(text, 'wardoyo') & bit).toBe(bit);
    expect(evidence('Wardoyo pulang.', 'wardoyo') & bit).toBe(0);
  });

  it('passes on to the further words of a name', () => {
    expect(evidence('Hujan turun deras, kata Wardoyo Kusnan kemarin.', 'kusnan') & AFTER_REPORTING).toBe(AFTER_REPORTING);
  });

  it('knows words that also stand in small letters, and says nothing of those that only do', () => {
    expect(evidence('Melati datang. Ia membawa bunga melati.', 'melati') & SAID_SMALL).toBe(SAID_SMALL);
    expect(evidence('Ia membawa bunga melati.', 'melati')).toBe(0);
  });
});
