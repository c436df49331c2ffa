import { BREAK, CAPITALIZED, isGlued, LOWER, NUMBER, PUNCTUATION, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import type { FigureWords } from './figure-words.js';

const HYPHENS = '-–—';
const code = (t: Tokens, i: number): number => t.text.charCodeAt(t.start[i]);
const isMark = (t: Tokens, i: number, marks: string): boolean =>
  i >= 0 && i < t.count && t.kind[i] === PUNCTUATION && marks.includes(t.text[t.start[i]]);

export const isHyphen = (t: Tokens, i: number): boolean => isMark(t, i, HYPHENS);

/**
 * True where the number's own surroundings say that it is part of something else: a name ("G20", "Covid-19", "U-20"),
 * a date or fraction ("6/9"), a clock time ("12:11"), an ordinal ("ke-78").
 */
export function isPartOfToken(t: Tokens, i: number, to: number, words: FigureWords): boolean {
  if (isGlued(t, i)) {
    const before = i - 1;
    // A lost blank ("mencapai50", "TertimbunDua") is no name.
    if (t.kind[before] === WORD) return t.kind[i] === NUMBER && !(words.amount.has(t.lex[before]) || words.after.has(t.lex[before]));
    // "datanya:10 orang" lost its blank; "10:30" and "2:1" are one thing.
    const colon = isMark(t, before, ':') && before > 0 && t.kind[before - 1] === WORD && !words.numbered.has(t.lex[before - 1]);
    if (isMark(t, before, '/:#@_+') && !colon) return true;
    if (isHyphen(t, before) && isGlued(t, before) && t.kind[before - 1] !== BREAK && !isMark(t, before - 1, '(')) return true;
    if (isMark(t, before, '.') && isGlued(t, before) && t.kind[before - 1] === NUMBER) return true;
  }
  if (to < t.count && isGlued(t, to) && to + 1 < t.count && isGlued(t, to + 1)) {
    if (isMark(t, to, '/:') && t.kind[to + 1] === NUMBER) return true;
    if (isHyphen(t, to) && t.kind[to + 1] === WORD) return true;
    // "4A91": letters with digits on both sides are a code.
    if (t.kind[to] === WORD && t.kind[to + 1] === NUMBER && t.end[to] - t.start[to] <= 2 && to === i + 1) return true;
  }
  return false;
}

/** Where digits joined by slashes, colons or hyphens end: behind "27/9/2023", "12:11". */
export function endOfJoined(t: Tokens, to: number): number {
  let end = to;
  while (end + 1 < t.count && isGlued(t, end) && isGlued(t, end + 1) && isMark(t, end, '/:-–') && t.kind[end + 1] === NUMBER) end += 2;
  return end;
}

/** A telephone number, a code: digits that begin with a needless nought, or too many of them ungrouped. */
export function isCode(t: Tokens, i: number): boolean {
  const length = t.end[i] - t.start[i];
  if (code(t, i) === 0x30 && length > 1) {
    const next = t.text.charCodeAt(t.start[i] + 1);
    return next >= 0x30 && next <= 0x39;
  }
  return length > 9 && !hasMark(t, i);
}

/** True where the digits of token i hold a point or comma. */
export function hasMark(t: Tokens, i: number): boolean {
  for (let k = t.start[i]; k < t.end[i]; k++) if (t.text.charCodeAt(k) < 0x30) return true;
  return false;
}

/** Four plain digits from 1900 to 2099: a year unless a noun says otherwise. */
export function looksLikeYear(t: Tokens, i: number): boolean {
  if (t.kind[i] !== NUMBER || t.end[i] - t.start[i] !== 4) return false;
  const first = code(t, i);
  const second = t.text.charCodeAt(t.start[i] + 1);
  return (first === 0x31 && second === 0x39) || (first === 0x32 && second === 0x30);
}

/** "pukul 17.00", "17.00 WIB". */
export function isClock(t: Tokens, i: number, words: FigureWords): boolean {
  if (t.kind[i] !== NUMBER) return false;
  if (i > 0 && words.hours.has(t.lex[i - 1])) return true;
  const next = i + 1;
  return next < t.count && t.kind[next] === WORD && words.clock.has(t.lex[next]);
}

/** True where the word before token i takes the number as its own: "koridor 2", "peringkat 5", "Nikkei 225". */
export function isNumbered(t: Tokens, i: number, words: FigureWords, headline: boolean): 'listed' | 'capital' | undefined {
  let before = i - 1;
  if (isMark(t, before, '.')) before--;
  // "Pasal 27, 28 dan 29": the list goes on.
  const and = before;
  while (
    before > i - 12 &&
    before > 0 &&
    t.sentence[before] === t.sentence[i] &&
    (t.kind[before] === NUMBER || isMark(t, before, ',-–/()') || words.joins.has(t.lex[before]))
  )
    before--;
  if (before < and && t.kind[before] === WORD && words.numbered.has(t.lex[before]) && t.kind[before + 1] === NUMBER) return 'listed';
  if (before < and) return undefined;
  if (before < 0 || t.kind[before] !== WORD || t.sentence[before] !== t.sentence[i]) return undefined;
  if (words.numbered.has(t.lex[before]) || words.rank.has(t.lex[before])) return 'listed';
  if (headline) return undefined;
  const shape = t.shape[before];
  const opensSentence = before === 0 || t.sentence[before - 1] !== t.sentence[before];
  if (shape === LOWER || (opensSentence && shape === CAPITALIZED)) return undefined;
  return words.after.has(t.lex[before]) || words.amount.has(t.lex[before]) ? undefined : 'capital';
}

/** A result: "menang 2-1", "skor 21-18". Looks three words back. */
export function isScore(t: Tokens, i: number, words: FigureWords): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 3 && t.sentence[j] === t.sentence[i]; j--) if (words.score.has(t.lex[j])) return true;
  return false;
}

/** True for a sentence most of whose longer words begin with capitals: a headline, whatever zone it stands in. */
export function isHeadline(t: Tokens, i: number): boolean {
  const sentence = t.sentence[i];
  let from = i;
  while (from > 0 && t.sentence[from - 1] === sentence) from--;
  let capitals = 0;
  let all = 0;
  for (let j = from; j < t.count && t.sentence[j] === sentence && j < from + 40; j++) {
    if (t.kind[j] !== WORD || t.end[j] - t.start[j] < 4) continue;
    all++;
    if (t.shape[j] === CAPITALIZED || t.shape[j] === UPPER) capitals++;
  }
  return all > 0 && capitals * 4 >= all * 3;
}
