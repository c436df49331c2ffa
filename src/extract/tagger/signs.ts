import type { NameHit } from '../../knowledge/contract.js';
import { NAMED_TYPES } from '../../knowledge/format.js';
import type { LoadedKnowledge } from '../../knowledge/index.js';
import { BREAK, LOWER, NUMBER, PUNCTUATION, type Tokens, WORD } from '../../model/tokens.js';
import type { PhraseTable } from '../../text/phrase-table.js';
import { lexicalCues } from '../grammar/lexical-cues.js';
import { wordHash } from './hash.js';
import { FUNCTION_WORD, WordSigns } from './word-signs.js';
import type { WordTable } from './word-table.js';

/** Place of a token in something that goes over several. */
export const BEGIN = 1;
const INSIDE = 2;
export const END = 3;
export const SINGLE = 4;

/** Kinds of opening phrases: name heads by type, then posts and their qualifiers. */
const HEAD_KINDS = { organization: 1, place: 2, program: 3 } as const;
export const POST_HEAD = 4;
const QUALIFIER = 5;

/** What each token of a document says by itself; read by features of the tokens around it. Arrays are used again for the next document. */
export class Signs {
  capacity = 0;
  /** Number of the word, case folded. */
  hash = new Int32Array(0);
  /** Kind, capitals and length in one small number. */
  shape = new Uint8Array(0);
  /** Bits of `word-signs.ts`. */
  bits = new Uint8Array(0);
  /** Slot in the word table, -1 where it does not hold the word. */
  slot = new Int32Array(0);
  /** Names of the facts: bits of clear types, ambiguous types << 6, place in the name << 12. */
  gazetteer = new Uint16Array(0);
  /** Opening phrase: kind, place << 4. */
  head = new Uint8Array(0);
  /** First token of the run of capitalised words around this one, and the token behind it; the token itself for others. */
  runFrom = new Int32Array(0);
  runTo = new Int32Array(0);
  /** 1 where capitals say little: most words of the sentence have one. */
  headline = new Uint8Array(0);

  reserve(count: number): void {
    if (count <= this.capacity) {
      this.gazetteer.fill(0, 0, count);
      this.head.fill(0, 0, count);
      return;
    }
    const n = Math.max(1024, count * 2);
    this.capacity = n;
    this.hash = new Int32Array(n);
    this.shape = new Uint8Array(n);
    this.bits = new Uint8Array(n);
    this.slot = new Int32Array(n);
    this.gazetteer = new Uint16Array(n);
    this.head = new Uint8Array(n);
    this.runFrom = new Int32Array(n);
    this.runTo = new Int32Array(n);
    this.headline = new Uint8Array(n);
  }
}

/** Makes the reader of signs for one knowledge base and word table. */
export function createSignReader(knowledge: LoadedKnowledge, words: WordTable): (tokens: Tokens) => Signs {
  const { nameHeads, postHeads, qualifiers } = lexicalCues(knowledge);
  const wordSigns = new WordSigns(knowledge);
  const signs = new Signs();

  const phrases = (t: Tokens, i: number): void => {
    const lex = t.lex[i];
    if (nameHeads.begins(lex)) cover(t, i, nameHeads, (head) => HEAD_KINDS[head.type]);
    if (postHeads.begins(lex)) cover(t, i, postHeads, () => POST_HEAD);
    if (qualifiers.begins(lex)) cover(t, i, qualifiers, () => QUALIFIER);
  };

  const cover = <T>(t: Tokens, i: number, table: PhraseTable<T>, kindOf: (value: T) => number): void => {
    const hit = table.at(t, i);
    if (hit === undefined) return;
    for (let k = hit.from; k < hit.to; k++) if (signs.head[k] === 0) signs.head[k] = kindOf(hit.value) | (placeIn(k, hit) << 4);
  };

  return (t) => {
    signs.reserve(t.count);
    let covered = 0;
    for (let i = 0; i < t.count; i++) {
      if (t.sentence[i] < 0) continue;
      signs.hash[i] = wordHash(t.text, t.start[i], t.end[i]);
      signs.shape[i] = shapeOf(t, i);
      signs.bits[i] = wordSigns.of(t.lex[i]);
      signs.slot[i] = t.kind[i] === WORD ? words.slot(signs.hash[i]) : -1;
      phrases(t, i);
      if (i < covered || t.kind[i] !== WORD || t.shape[i] === LOWER || !knowledge.names.begins(t.lex[i])) continue;
      const hit = knowledge.names.at(t, i);
      if (hit === undefined) continue;
      const types = typesOf(hit);
      for (let k = hit.from; k < hit.to; k++) signs.gazetteer[k] = types | (placeIn(k, hit) << 12);
      covered = hit.to;
    }
    markRuns(t, signs);
    markHeadlines(t, signs);
    return signs;
  };
}

const placeIn = (k: number, { from, to }: { from: number; to: number }): number =>
  to - from === 1 ? SINGLE : k === from ? BEGIN : k === to - 1 ? END : INSIDE;

function typesOf(hit: NameHit): number {
  let types = 0;
  for (const { type, alias } of hit.readings) types |= 1 << (NAMED_TYPES.indexOf(type) + (alias.ambiguous ? 6 : 0));
  return types;
}

function shapeOf(t: Tokens, i: number): number {
  const length = Math.min(t.end[i] - t.start[i], 4);
  if (t.kind[i] === WORD) return 16 + t.shape[i] * 4 + length - 1;
  if (t.kind[i] === NUMBER) return 4 + length;
  return t.kind[i] === BREAK ? 1 : 2;
}

/** Runs go over capitalised words, and over the point of an initial or a hyphen between two of them. */
function markRuns(t: Tokens, signs: Signs): void {
  const { runFrom, runTo, bits } = signs;
  const runs = (k: number): boolean => k < t.count && t.kind[k] === WORD && t.shape[k] !== LOWER && (bits[k] & FUNCTION_WORD) === 0;
  for (let i = 0; i < t.count; ) {
    let to = i + 1;
    if (t.sentence[i] >= 0 && runs(i)) {
      for (;;) {
        const next = t.kind[to] === PUNCTUATION && isJoint(t, to) ? to + 1 : to;
        if (next >= t.count || t.sentence[next] !== t.sentence[i] || !runs(next)) break;
        to = next + 1;
      }
    }
    for (let k = i; k < to; k++) {
      runFrom[k] = i;
      runTo[k] = to;
    }
    i = to;
  }
}

function isJoint(t: Tokens, i: number): boolean {
  const code = t.text.charCodeAt(t.start[i]);
  const apart = t.start[i] - t.end[i - 1];
  const letters = t.end[i - 1] - t.start[i - 1];
  // "Arifin C . Noer": texts cut into words write the point of an initial apart.
  if (code === 0x2e) return apart === 0 ? letters <= 2 : apart === 1 && letters === 1;
  return code === 0x2d && apart === 0;
}

function markHeadlines(t: Tokens, signs: Signs): void {
  for (let i = 0; i < t.count; ) {
    let to = i;
    let words = 0;
    let capitals = 0;
    for (; to < t.count && t.sentence[to] === t.sentence[i]; to++) {
      if (t.kind[to] !== WORD || t.end[to] - t.start[to] < 3) continue;
      words++;
      if (t.shape[to] !== LOWER) capitals++;
    }
    signs.headline.fill(words >= 4 && capitals * 10 >= words * 6 ? 1 : 0, i, to);
    i = to;
  }
}
