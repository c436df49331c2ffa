import { BREAK, isGlued, NUMBER, type Tokens } from '../../model/tokens.js';

/** The whole number that token `i` writes in digits alone, -1 where it has a point or comma or more than four digits. */
export function integerAt(t: Tokens, i: number): number {
  if (i < 0 || i >= t.count || t.kind[i] !== NUMBER) return -1;
  const from = t.start[i];
  const to = t.end[i];
  if (to - from > 4) return -1;
  let value = 0;
  for (let k = from; k < to; k++) {
    const digit = t.text.charCodeAt(k) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** How many characters token `i` has. */
export const lengthAt = (t: Tokens, i: number): number => t.end[i] - t.start[i];

/** A day of the month in one or two digits, -1 where there is none. */
export function dayAt(t: Tokens, i: number): number {
  if (i >= t.count || t.kind[i] !== NUMBER || lengthAt(t, i) > 2) return -1;
  const day = integerAt(t, i);
  return day >= 1 && day <= 31 ? day : -1;
}

/** A year in four digits, -1 where there is none. */
export function yearAt(t: Tokens, i: number, first = 1500): number {
  if (i >= t.count || t.kind[i] !== NUMBER || lengthAt(t, i) !== 4) return -1;
  const year = integerAt(t, i);
  return year >= first && year <= 2100 ? year : -1;
}

/** Two-digit years of the press are of 1970 to 2069. */
export const fullYear = (short: number): number => (short < 70 ? 2000 + short : 1900 + short);

/** True where token `i` is the one punctuation character `mark`. */
export const isMark = (t: Tokens, i: number, mark: string): boolean => i >= 0 && i < t.count && t.mark[i] === mark.charCodeAt(0);

const HYPHEN = 0x2d;
const OTHER_HYPHENS = '–—‑−─';

/** True where token `i` is a hyphen or dash of any length. */
export function isHyphen(t: Tokens, i: number): boolean {
  if (i < 0 || i >= t.count) return false;
  const mark = t.mark[i];
  return mark === HYPHEN || (mark > 127 && OTHER_HYPHENS.includes(String.fromCharCode(mark)));
}

/** Behind a hyphen or dash, or two that make one ("14--15 Juni"); `i` where none is. */
export function behindDash(t: Tokens, i: number): number {
  if (!isHyphen(t, i)) return i;
  return isHyphen(t, i + 1) && isGlued(t, i + 1) ? i + 2 : i + 1;
}

/** Token `i`, or the next one where a wrapped line breaks inside a sentence: "Selasa⏎(25/8)". */
export function acrossLine(t: Tokens, i: number): number {
  const wrapped = i > 0 && i + 1 < t.count && t.kind[i] === BREAK && t.sentence[i + 1] === t.sentence[i - 1] && t.sentence[i - 1] >= 0;
  return wrapped ? i + 1 : i;
}
