import { isGlued, NUMBER, type Tokens } from '../../model/tokens.js';

const YEAR = /^(?:19|20)\d\d$/;

const isYear = (t: Tokens, i: number): boolean =>
  i < t.count && t.kind[i] === NUMBER && t.end[i] - t.start[i] === 4 && YEAR.test(t.text.slice(t.start[i], t.end[i]));

/** A season's second half may be written short: "2024/25". */
const isSecond = (t: Tokens, i: number): boolean =>
  isYear(t, i) || (i < t.count && t.kind[i] === NUMBER && t.end[i] - t.start[i] === 2 && /^\d\d$/.test(t.text.slice(t.start[i], t.end[i])));

/** End of the year that stands at token `at` and belongs to the name before it: "2025", "2024/2025", "2025-2029"; `at` where none stands. */
export function yearEnd(t: Tokens, at: number): number {
  if (at === 0 || !isYear(t, at) || t.sentence[at] !== t.sentence[at - 1]) return at;
  const mark = at + 1 < t.count ? t.text[t.start[at + 1]] : '';
  const range =
    (mark === '/' || mark === '-' || mark === '–') &&
    at + 2 < t.count &&
    isGlued(t, at + 1) &&
    isGlued(t, at + 2) &&
    isSecond(t, at + 2) &&
    // "2025-06-10" is a date, "2024/25/3" no season.
    !(at + 3 < t.count && isGlued(t, at + 3) && '/-'.includes(t.text[t.start[at + 3]]));
  return range ? at + 3 : at + 1;
}
