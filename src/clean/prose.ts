import { isUpper } from '../text/characters.js';
import { countWords } from './fold.js';

const CLOSERS = '"”’\')]»';
const STOPS = '.!?…';

/** True where text[from, to) ends as a sentence does, closing quotes passed over. */
export function endsAsSentence(text: string, from: number, to: number): boolean {
  let i = to;
  while (i > from && CLOSERS.includes(text[i - 1])) i--;
  return i > from && STOPS.includes(text[i - 1]);
}

/** True for a line that is a paragraph of the story rather than a headline, a label or a tag. */
export function isProse(text: string, from: number, to: number): boolean {
  if (to - from >= 200) return true;
  let i = to;
  while (i > from && CLOSERS.includes(text[i - 1])) i--;
  // Headlines may end in a question or an outcry; hardly ever in a full stop, but for three of them.
  const stop = i > from && text[i - 1] === '.' && text[i - 2] !== '.';
  return stop && countWords(text.slice(from, to)) >= 6;
}

/** Most of six to twenty-four words begin with capitals or digits, as in headlines. */
export function hasHeadlineCapitals(line: string): boolean {
  const words = line.split(' ').filter((w) => w !== '');
  if (words.length < 6 || words.length > 24) return false;
  return words.filter((w) => isUpper(w.charCodeAt(0)) || (w[0] >= '0' && w[0] <= '9')).length >= words.length * 0.6;
}
