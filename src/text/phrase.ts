import { APOSTROPHE, charClass, DIGIT, INVISIBLE, LETTER } from './characters.js';

/** Marks that a name may or may not be written with: "Kemendes-PDT", "Politik, Hukum dan Keamanan", "Johnny G. Plate". */
export const OPTIONAL_MARKS = '-–,./\'’‘`"';

/**
 * The words of a name, as the tokenizer would number them: letters and digits part, optional marks fall away,
 * brackets, "&", "+" and "!" stay as words of their own.
 */
export function phraseWords(text: string): string[] {
  const words: string[] = [];
  let i = 0;
  while (i < text.length) {
    const cls = charClass(text.charCodeAt(i));
    if (cls === LETTER || cls === DIGIT) {
      const start = i++;
      for (; i < text.length; i++) {
        const next = charClass(text.charCodeAt(i));
        if (next === cls || (next === INVISIBLE && cls === LETTER)) continue;
        const inner = i + 1 < text.length && charClass(text.charCodeAt(i + 1)) === cls;
        const joins = cls === LETTER ? next === APOSTROPHE : '.,'.includes(text[i]);
        if (inner && joins) continue;
        break;
      }
      words.push(text.slice(start, i));
      continue;
    }
    const mark = text[i++];
    if (mark.trim() !== '' && !OPTIONAL_MARKS.includes(mark)) words.push(mark);
  }
  return words;
}
