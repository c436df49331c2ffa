import { phraseWords } from '../text/phrase.js';

/** The words of a written form, as texts are searched for it. A bracketed abbreviation at its end is a name of its own in the text. */
export const formWords = (text: string): string[] => phraseWords(text.replace(/ \([^()]*\)$/, (b) => (b === ' (Persero)' ? b : '')));
