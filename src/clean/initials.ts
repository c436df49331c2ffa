import { isUpper } from '../text/characters.js';
import { isSiteName } from './outlet-index.js';
import { indexWithin } from './search.js';

const LONGEST = 60;

/**
 * End of the writers' initials that a bracket at `from` holds: "(aid/ara)", "(mus)", "[detik.com]", "(*)", "(kpl/khs)",
 * "(Fitra Iskandar)". 0 where the bracket holds something else.
 */
export function initialsEnd(text: string, from: number, to: number): number {
  const open = text[from];
  if (open !== '(' && open !== '[') return 0;
  const close = indexWithin(text, open === '(' ? ')' : ']', from, Math.min(to, from + LONGEST));
  if (close < 0 || close - from < 2) return 0;
  const inside = text.slice(from + 1, close).trim();
  let end = close + 1;
  while (end < to && '.,'.includes(text[end])) end++;
  return isInitials(inside) ? end : 0;
}

function isInitials(inside: string): boolean {
  if (inside === '' || /^\*+$/.test(inside) || isSiteName(inside)) return inside !== '';
  const parts = inside.split(/\s*[/,|-]\s*/).filter((p) => p !== '');
  if (parts.length === 0 || parts.length > 5) return false;
  if (parts.every(isInitial)) return parts.length > 1 || inside.length <= 6;
  // A person's full name, or a site and a name.
  return parts.length <= 2 && parts.every((p) => isSiteName(p) || isFullName(p) || isInitial(p));
}

/** Two to six letters that are no word of a sentence: small ones, or a mark and a number ("OL-3", "c1"). */
function isInitial(part: string): boolean {
  return /^(\*{1,3}|[a-z]{2,7}|[a-z]{1,3}\d{1,2}|[A-Z]{2,4}\d{0,2}|\d{1,2}|[A-Z]|Ant|Red|Rls)$/.test(part);
}

/** Two to five words with capitals and nothing but letters. */
export function isFullName(part: string): boolean {
  const words = part.split(' ');
  return words.length >= 2 && words.length <= 5 && words.every((w) => /^[\p{L}.'’]+$/u.test(w) && isUpper(w.charCodeAt(0)));
}
