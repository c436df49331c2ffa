/** What a token is made of. */
export const WORD = 1;
export const NUMBER = 2;
export const PUNCTUATION = 3;
/** One or more line ends: paragraph or line break. */
export const BREAK = 4;
export type TokenKind = typeof WORD | typeof NUMBER | typeof PUNCTUATION | typeof BREAK;

/** Shape of a word's capitals. */
export const LOWER = 0;
export const CAPITALIZED = 1;
export const UPPER = 2;
export const MIXED = 3;
export type CaseShape = typeof LOWER | typeof CAPITALIZED | typeof UPPER | typeof MIXED;

/**
 * The tokens of a text, as parallel arrays (a token is an index). Blanks are not tokens. Words and numbers always split
 * where letters meet digits ("Rp1,2" is "Rp" "1,2"; "G20" is "G" "20"); numbers keep inner points and commas ("7.634", "1,25");
 * words keep inner apostrophes ("Ma'ruf"); hyphens, slashes and all else are single punctuation tokens.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly shape: Uint8Array;
  /** First unit of a punctuation token, 0 for words, numbers and breaks: most questions about marks are answered without the text. */
  readonly mark: Uint16Array;
  /** The word's number in the lexicon (case folded), 0 when the lexicon does not hold it. Punctuation has its number too. */
  readonly lex: Int32Array;
  /** Index of the sentence that holds the token, -1 in byline and boilerplate zones. */
  readonly sentence: Int32Array;
}

/** The token's text as it stands. */
export const tokenText = (t: Tokens, i: number): string => t.text.slice(t.start[i], t.end[i]);
/** True where nothing, not even a blank, stands between token i-1 and token i. */
export const isGlued = (t: Tokens, i: number): boolean => i > 0 && t.start[i] === t.end[i - 1];

/** Index of the first token that begins at or after `offset`; `count` behind the last. */
export function tokenAt(t: Tokens, offset: number): number {
  let low = 0;
  let high = t.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (t.start[mid] < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
