import type { LoadedKnowledge } from '../../knowledge/index.js';
import { LOWER, type Tokens, WORD } from '../../model/tokens.js';
import { foldCode } from '../../text/lexicon.js';
import { DocumentMemory, EVIDENCE_BITS } from './document-memory.js';
import { featureHash, pair } from './hash.js';
import { createSignReader, type Signs } from './signs.js';
import type { WordTable } from './word-table.js';

/** Most features that a token has. */
export const MOST_FEATURES = 80;

/** A text of fewer tokens is a sentence or two, not an article. */
const FEW_TOKENS = 90;

/** Words outside the sentence, as features see them. */
const BEFORE_ALL = 0x5bd1e995;
const BEHIND_ALL = 0x1b873593;

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
  let short = false;
  let at = 0;

  const add = (template: number, value: number): void => {
    out[at++] = featureHash(template, value);
  };
  const sameSentence = (k: number, i: number): boolean => k >= 0 && k < t.count && t.sentence[k] === t.sentence[i];
  const wordAt = (k: number, i: number): number => (sameSentence(k, i) ? s.hash[k] : k < i ? BEFORE_ALL : BEHIND_ALL);

  const itself = (i: number): void => {
    add(0, s.shape[i] | (s.headline[i] << 6));
    add(1, s.hash[i]);
    add(2, pair(s.shape[i], sameSentence(i - 1, i) ? 0 : 1));
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
    const shape = s.shape[i];
    const first = !sameSentence(i - 1, i);
    const last = !sameSentence(i + 1, i);
    const before = wordAt(i - 1, i);
    const behind = wordAt(i + 1, i);
    add(14, before);
    add(15, behind);
    add(16, pair(before, word));
    add(17, pair(word, behind));
    add(18, pair(first ? 0 : s.shape[i - 1], shape));
    add(19, pair(shape, last ? 0 : s.shape[i + 1]));
    add(20, pair(before, shape));
    add(21, pair(behind, shape));
    add(22, pair(first ? 0 : s.bits[i - 1], shape));
    add(23, pair(last ? 0 : s.bits[i + 1], shape));
  };

  /** The run of capitalised words as a whole: what stands before and behind it, and where in it the token is. */
  const run = (i: number): void => {
    const from = s.runFrom[i];
    const to = s.runTo[i];
    const fromStart = Math.min(i - from, 3);
    const toEnd = Math.min(to - 1 - i, 3);
    add(32, pair(wordAt(from - 1, i), fromStart));
    add(33, pair(wordAt(to, i), toEnd));
    // "Budi Santoso (45)" is a person, "Partially Oriented Yarn (POY)" a term.
    add(35, pair(wordAt(to, i), sameSentence(to + 1, i) ? s.shape[to + 1] : 0));
    // "Partai …", "… Band", "… FC": the ends of the run tell of all its words.
    if (to - from > 1) {
      add(36, pair(s.hash[from], fromStart));
      add(37, pair(s.hash[to - 1], toEnd));
      add(38, pair(s.slot[from] < 0 ? 0 : words.data.coarser[2 * words.data.clusters[s.slot[from]] + 1] + 1, fromStart));
      add(39, pair(s.slot[to - 1] < 0 ? 0 : words.data.coarser[2 * words.data.clusters[s.slot[to - 1]] + 1] + 1, toEnd));
    }
    add(34, pair(sameSentence(from - 1, i) ? s.bits[from - 1] : 255, fromStart * 4 + toEnd));
  };

  const clusters = (i: number): void => {
    for (let k = -2; k <= 2; k++) {
      const slot = sameSentence(i + k, i) ? s.slot[i + k] : -1;
      if (slot < 0) {
        // A word that raw news hardly knows is most often a name.
        if (k === 0) add(70, pair(s.shape[i], (sameSentence(i - 1, i) ? 0 : 1) | (s.headline[i] << 1)));
        else if (k === -1 || k === 1) add(71 + ((k + 1) >> 1), s.shape[i + k] | 0);
        continue;
      }
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
    add(65, s.head[i]);
    add(66, pair(s.head[i], shape));
  };

  const evidence = (i: number): void => {
    if (t.kind[i] !== WORD || t.shape[i] === LOWER) return;
    // Where the text is one or two sentences, no other mention can speak for this one, and that none does means little.
    if (short) {
      const first = sameSentence(i - 1, i) ? 0 : 1;
      const known = s.slot[i] < 0 ? 0 : 2;
      add(75, pair(s.shape[i], first | known | (s.headline[i] << 2)));
      add(76, pair(s.runTo[i] - s.runFrom[i], first | known));
    }
    const found = memory.of(s.hash[i]);
    for (let bit = 0; bit < EVIDENCE_BITS; bit++) if (found & (1 << bit)) add(80, bit);
  };

  return {
    begin(tokens) {
      t = tokens;
      short = tokens.count < FEW_TOKENS;
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
