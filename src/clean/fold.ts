import { charClass, DIGIT, LETTER } from '../text/characters.js';

/**
 * Lower case, letters and digits only, one blank between words, markup left out: the form in which headlines, lines and names
 * are compared. "Selain … <i>e-Commerce</i> Ilegal" and "Selain … e-Commerce Ilegal" fold to the same.
 */
export function foldText(text: string): string {
  const bare = withoutTags(text);
  let out = '';
  let open = false;
  let from = -1;
  for (let i = 0; i <= bare.length; i++) {
    const cls = i < bare.length ? charClass(bare.charCodeAt(i)) : 0;
    const inWord = cls === LETTER || cls === DIGIT;
    if (inWord && from < 0) from = i;
    else if (!inWord && from >= 0) {
      out += open ? ` ${bare.slice(from, i)}` : bare.slice(from, i);
      open = true;
      from = -1;
    }
  }
  return out.toLowerCase();
}

/** Letters and digits alone, in lower case: "CNN Indonesia" and "CNNIndonesia" meet. */
export function squash(text: string): string {
  const folded = foldText(text);
  return folded.includes(' ') ? folded.replaceAll(' ', '') : folded;
}

/** The text without HTML tags that were left in it. */
export function withoutTags(text: string): string {
  let at = text.indexOf('<');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  while (at >= 0) {
    const end = tagEnd(text, at);
    if (end > 0) {
      out += text.slice(from, at);
      from = end;
    }
    at = text.indexOf('<', end > 0 ? end : at + 1);
  }
  return out + text.slice(from);
}

/** Position after the tag that opens at `at`, 0 where a lone "<" stands. */
function tagEnd(text: string, at: number): number {
  const next = text.charCodeAt(at + 1) | 0x20;
  const named = (next >= 0x61 && next <= 0x7a) || text[at + 1] === '/' || text[at + 1] === '!';
  if (!named) return 0;
  const end = text.indexOf('>', at);
  return end > 0 && end - at <= 2048 ? end + 1 : 0;
}

/** Words between blanks. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const gap = code <= 0x20 || code === 0xa0;
    if (!gap && !inside) words++;
    inside = !gap;
  }
  return words;
}
