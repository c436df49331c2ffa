import { BREAK, LOWER, NUMBER, PUNCTUATION, type Tokens, WORD } from '../../model/tokens.js';
import { END, SINGLE, type Signs } from './signs.js';
import { FUNCTION_WORD } from './word-signs.js';

/** Tokens that may stand between two capitalised words of one name: "(", "dan", "dari Fraksi" … */
const WIDEST_GAP = 3;

/**
 * Calls `visit` with each stretch [from, to) of a sentence in which names may stand: capitalised words, few tokens between
 * them, a small head before and a number behind. What lies outside is in no name, and costs nothing.
 */
export function forEachIsland(t: Tokens, signs: Signs, visit: (from: number, to: number) => void): void {
  let from = -1;
  let last = -1;
  const close = (): void => {
    if (from >= 0) visit(from, last + 1);
    from = -1;
  };
  for (let i = 0; i < t.count; i++) {
    if (t.sentence[i] < 0 || t.kind[i] === BREAK) continue;
    if (from >= 0 && (t.sentence[i] !== t.sentence[last] || i - last > WIDEST_GAP + 1)) close();
    if (isCandidate(t, signs, i)) {
      if (from < 0) from = opening(t, signs, i);
      last = i;
    } else if (from >= 0 && last === i - 1 && endsName(t, i)) last = i;
    else if (from >= 0 && endsReach(t, i)) close();
  }
  close();
}

const isCandidate = (t: Tokens, signs: Signs, i: number): boolean =>
  t.kind[i] === WORD && t.shape[i] !== LOWER && (signs.bits[i] & FUNCTION_WORD) === 0;

/** Small words that open a name or a post right before it belong to the stretch: "gedung DPR", "presiden Prabowo". */
function opening(t: Tokens, signs: Signs, i: number): number {
  let from = i;
  while (from > 0 && i - from < 3 && t.sentence[from - 1] === t.sentence[i] && t.kind[from - 1] === WORD && signs.head[from - 1] !== 0) {
    const place = signs.head[from - 1] >> 4;
    if (from === i && place !== END && place !== SINGLE) break;
    from--;
  }
  return from;
}

/** What may end a name behind its last capitalised word: "SMA Negeri 8", "Pertamina (Persero)", the rest of "Kompas.com". */
function endsName(t: Tokens, i: number): boolean {
  if (t.kind[i] === NUMBER) return true;
  const glued = t.start[i] === t.end[i - 1];
  if (t.kind[i] === WORD) return glued && t.text.charCodeAt(t.end[i - 1] - 1) === 0x2e;
  const code = t.text.charCodeAt(t.start[i]);
  if (code === 0x29) return true;
  return code === 0x2e && glued && i + 1 < t.count && t.kind[i + 1] === WORD && t.start[i + 1] === t.end[i] && t.shape[i + 1] === LOWER;
}

/** Marks over which no name goes. */
function endsReach(t: Tokens, i: number): boolean {
  if (t.kind[i] !== PUNCTUATION) return false;
  const code = t.text.charCodeAt(t.start[i]);
  return code === 0x3b || code === 0x3a || code === 0x3f || code === 0x21 || code === 0x2014;
}
