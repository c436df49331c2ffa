import type { Analysis } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import type { TextView } from '../../text/text-view.js';
import { viewOf } from '../sentence-of.js';
import type { StemOf } from './stems.js';

/** A word of an article: in small letters, its stem, its place in UTF-16 units and the sentence it stands in. */
export interface Word extends Span {
  readonly form: string;
  readonly stem: string;
  readonly sentence: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of an article's sentences, in order: headline, captions and body, but no boilerplate. */
export function wordsOf(record: Analysis, stemOf: StemOf, view: TextView = viewOf(record)): Word[] {
  const words: Word[] = [];
  record.sentences.forEach((s, sentence) => {
    const from = view.utf16(s.start);
    for (const match of view.text.slice(from, view.utf16(s.end)).matchAll(WORD)) {
      const form = match[0].toLowerCase();
      const start = from + match.index;
      words.push({ form, stem: stemOf(form), start, end: start + match[0].length, sentence });
    }
  });
  return words;
}

/** True for a word that can say something: with a letter, of two characters at least. */
export const isContent = (form: string): boolean => form.length > 1 && /\p{L}/u.test(form);
