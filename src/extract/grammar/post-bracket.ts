import type { NameFinder } from '../../knowledge/name-index.js';
import { LOWER, type Tokens, WORD } from '../../model/tokens.js';

/** A stock ticker behind a company's name ("PT Kedoya Adyaraya Tbk (RSGK)") is no abbreviation of it. */
const LISTED = /(?:^| )Tbk$|^(?:PT|Bank) /;

/** Token behind a bracket of one word with a capital that begins at `j`: "(Dishub)"; 0 where none does. */
export function bracketEnd(t: Tokens, j: number): number {
  if (j + 2 >= t.count || t.sentence[j + 2] !== t.sentence[j] || t.text[t.start[j]] !== '(' || t.text[t.start[j + 2]] !== ')') return 0;
  return t.kind[j + 1] === WORD && t.shape[j + 1] !== LOWER ? j + 3 : 0;
}

/**
 * True where the letters of token `at` stand in order in the post's words [from, to) behind its first one, and are no name of
 * another post or of a ministry as a whole ("Kemendag"). `body` is the text of the body that the post ends with, if any: the
 * letters may stand for it alone, where no list holds them ("Ketua Asosiasi … (APTRI)").
 */
export function abbreviatesTail(t: Tokens, names: NameFinder, at: number, from: number, to: number, body = ''): boolean {
  const short = t.text.slice(t.start[at], t.end[at]);
  if (/^kem/i.test(short) || names.at(t, at)?.readings.some((r) => r.type === 'role') === true) return false;
  // "(KNKT)" is a body's own name, and a mark of its own.
  if (body !== '' && names.at(t, at)?.readings.some((r) => r.type === 'organization') === true) return false;
  if (short.length === 4 && short === short.toUpperCase() && LISTED.test(body)) return false;
  const words = t.text
    .slice(t.start[from], t.end[to - 1])
    .split(/[\s,]+/)
    .slice(1)
    .join(' ')
    .toLowerCase();
  let k = 0;
  for (const letter of short.toLowerCase()) {
    k = words.indexOf(letter, k) + 1;
    if (k === 0) return false;
  }
  return true;
}
