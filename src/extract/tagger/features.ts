import type { LoadedKnowledge } from '../../knowledge/index.js';
import { LOWER, type Tokens, WORD } from '../../model/tokens.js';
import { foldCode } from '../../text/lexicon.js';
import { DocumentMemory, EVIDENCE_BITS } from './document-memory.js';
import { featureHash, pair } from './hash.js';
import { createSignReader, type Signs } from './signs.js';
import type { WordTable } from './word-table.js';

/** Most features that a token has. */
export const MOST_FEATURES = 96;

/** Words outside the sentence, as features see them. */
const BEFORE_ALL = 0x5bd1e995;
const BEHIND_ALL = 0x1b873593;

/** Groups of templates that training leaves out at times, so that the model does not lean on one alone. */
export const FIRST_GAZETTEER_TEMPLATE = 60;
export const FIRST_EVIDENCE_TEMPLATE = 80;

/** Reads a document once, then the features of its tokens as numbers, without making a string. */
export interface FeatureReader {
  /** Begins a document; its signs stay readable until the next. */
  begin(tokens: Tokens): Signs;
  /** Writes the features of token `i` into `out` from `at` on; returns the place behind the last. */
  read(i: number, out: Int32Array, at: number): number;
}

export function createFeatureReader(knowledge: LoadedKnowledge, words: WordTable): FeatureReader {
  const readSigns = createSignReader(knowledge, words);
  const memory = new DocumentMemory();
  let t: Tokens;
  let s: Signs;
  let out: Int32Array;
  let at = 0;

  const add = (template: number, value: number): void => {
    out[at++] = featureHash(template, value);
  };
  const sameSentence = (k: number, i: number): boolean => k >= 0 && k < t.count && t.sentence[k] === t.sentence[i];
  const wordAt = (k: number, i: number): number => (sameSentence(k, i) ? s.hash[k] : k < i ? BEFORE_ALL : BEHIND_ALL);

  const itself = (i: number): void => {
    const word = s.hash[i];
    const shape = s.shape[i] | (s.headline[i] << 6);
    const first = sameSentence(i - 1, i) ? 0 : 1;
    add(0, shape);
    add(1, word);
    add(2, pair(word, shape));
    add(3, pair(shape, first));
    add(4, pair(s.bits[i], shape));
    affixes(i);
  };

  const affixes = (i: number): void => {
    const { text } = t;
    const from = t.start[i];
    const to = t.end[i];
    const length = to - from;
    if (t.kind[i] !== WORD || length < 3) return;
    let prefix = 0;
    let suffix = 0;
    for (let k = 0; k < 4 && k < length - 1; k++) {
      prefix = Math.imul(prefix ^ foldCode(text.charCodeAt(from + k)), 0x01000193) + 1;
      suffix = Math.imul(suffix ^ foldCode(text.charCodeAt(to - 1 - k)), 0x01000193) + 1;
      if (k > 0) {
        add(5 + k, prefix);
        add(9 + k, suffix);
      }
    }
  };

  const neighbours = (i: number): void => {
    const word = s.hash[i];
    const w1 = wordAt(i - 1, i);
    const w2 = wordAt(i - 2, i);
    const v1 = wordAt(i + 1, i);
    const v2 = wordAt(i + 2, i);
    add(14, w1);
    add(15, v1);
    add(16, w2);
    add(17, v2);
    add(18, pair(w1, word));
    add(19, pair(word, v1));
    add(20, pair(w2, w1));
    add(21, pair(v1, v2));
    const shape = s.shape[i];
    const before = sameSentence(i - 1, i) ? s.shape[i - 1] : 0;
    const behind = sameSentence(i + 1, i) ? s.shape[i + 1] : 0;
    add(22, pair(before, shape));
    add(23, pair(shape, behind));
    add(24, pair(pair(before, shape), behind));
    add(25, pair(w1, shape));
    add(26, pair(v1, shape));
    const bits1 = sameSentence(i - 1, i) ? s.bits[i - 1] : 0;
    const bits2 = sameSentence(i - 2, i) ? s.bits[i - 2] : 0;
    const bitsBehind = sameSentence(i + 1, i) ? s.bits[i + 1] : 0;
    add(27, pair(bits1, shape));
    add(28, pair(bits2, bits1));
    add(29, pair(bitsBehind, shape));
  };

  /** The run of capitalised words as a whole: its first and last word, what stands before and behind, and where in it the token is. */
  const run = (i: number): void => {
    const from = s.runFrom[i];
    const to = s.runTo[i];
    const before = wordAt(from - 1, i);
    const behind = wordAt(to, i);
    const place = Math.min(i - from, 3) * 4 + Math.min(to - 1 - i, 3);
    add(30, pair(s.hash[from], Math.min(i - from, 3)));
    add(31, pair(s.hash[to - 1], Math.min(to - 1 - i, 3)));
    add(32, pair(before, Math.min(i - from, 3)));
    add(33, pair(behind, Math.min(to - 1 - i, 3)));
    add(34, place);
    add(35, pair(sameSentence(from - 1, i) ? s.bits[from - 1] : 255, place));
    add(36, pair(s.head[from], place));
  };

  const clusters = (i: number): void => {
    for (let k = -2; k <= 2; k++) {
      const slot = sameSentence(i + k, i) ? s.slot[i + k] : -1;
      if (slot < 0) continue;
      const { data } = words;
      const fine = data.clusters[slot];
      const template = 40 + (k + 2) * 4;
      add(template, fine);
      add(template + 1, data.coarser[2 * fine]);
      if (k < -1 || k > 1) continue;
      add(template + 2, data.coarser[2 * fine + 1]);
      add(template + 3, pair(data.capitals[slot], s.shape[i + k] | (s.headline[i] << 6)));
    }
  };

  const gazetteer = (i: number): void => {
    const here = s.gazetteer[i];
    const shape = s.shape[i];
    const before = sameSentence(i - 1, i) ? s.gazetteer[i - 1] : 0;
    const behind = sameSentence(i + 1, i) ? s.gazetteer[i + 1] : 0;
    add(60, here);
    add(61, pair(here, shape));
    add(62, pair(before, here));
    add(63, pair(here, behind));
    if (here !== 0) for (let type = 0; type < 12; type++) if (here & (1 << type)) add(64, (here & 0xf000) | type);
    const head = s.head[i];
    add(65, head);
    add(66, pair(head, shape));
    add(67, pair(sameSentence(i - 1, i) ? s.head[i - 1] : 0, shape));
    add(68, pair(sameSentence(i + 1, i) ? s.head[i + 1] : 0, pair(head, shape)));
  };

  const evidence = (i: number): void => {
    if (t.kind[i] !== WORD || t.shape[i] === LOWER) return;
    const found = memory.of(s.hash[i]);
    for (let bit = 0; bit < EVIDENCE_BITS; bit++) if (found & (1 << bit)) add(80, bit);
    if (sameSentence(i - 1, i) && t.shape[i - 1] !== LOWER) add(81, memory.of(s.hash[i - 1]) & 0x73f);
    if (sameSentence(i + 1, i) && t.shape[i + 1] !== LOWER) add(82, memory.of(s.hash[i + 1]) & 0x73f);
  };

  return {
    begin(tokens) {
      t = tokens;
      s = readSigns(tokens);
      memory.read(tokens, s);
      return s;
    },
    read(i, into, from) {
      out = into;
      at = from;
      itself(i);
      neighbours(i);
      run(i);
      clusters(i);
      gazetteer(i);
      evidence(i);
      return at;
    },
  };
}
