import type { Span } from '../../model/span.js';
import { LetterText } from './letter-text.js';

/** How a gold text and an article's text compare. `differ`: they are not the same article's. */
export type Comparison = 'same' | 'blanks' | 'parts' | 'differ' | 'unknown';

/** Two texts laid on each other: spans of one in the other, in code points; undefined for one that the other does not have. */
export interface LaidTexts {
  readonly texts: Comparison;
  toGold(span: Span): Span | undefined;
  toArticle(span: Span): Span | undefined;
}

const AS_THEY_STAND = { toGold: (s: Span): Span => s, toArticle: (s: Span): Span => s };

/**
 * Lays a gold text on an article: as it stands where both are the same, letter by letter where they differ in blanks alone, and, where the
 * gold is tokens joined (CoNLL), sentence by sentence in order, so that it may leave out parts of the article.
 */
export function layTexts(gold: string, article: string | undefined, isTokenized: boolean): LaidTexts {
  if (article === undefined || gold === '') return { texts: 'unknown', ...AS_THEY_STAND };
  if (gold === article) return { texts: 'same', ...AS_THEY_STAND };
  const wanted = new LetterText(gold);
  const given = new LetterText(article);
  if (wanted.letters === given.letters) return { texts: 'blanks', ...between(wanted.at, given.at) };
  const pairs = isTokenized ? sentencesInOrder(gold, wanted, given) : undefined;
  return pairs === undefined ? { texts: 'differ', ...AS_THEY_STAND } : { texts: 'parts', ...between(...pairs) };
}

/** The letters of the gold's sentences and where they stand in the article; undefined where one is not found behind the one before. */
function sentencesInOrder(gold: string, wanted: LetterText, given: LetterText): [Int32Array, Int32Array] | undefined {
  const from: number[] = [];
  const to: number[] = [];
  let letter = 0;
  let position = 0;
  for (const line of gold.split('\n')) {
    const sentence = new LetterText(line).letters;
    const found = given.letters.indexOf(sentence, position);
    if (found < 0) return undefined;
    for (let i = 0; i < sentence.length; i++) {
      from.push(wanted.at[letter + i]);
      to.push(given.at[found + i]);
    }
    letter += sentence.length;
    position = found + sentence.length;
  }
  return [Int32Array.from(from), Int32Array.from(to)];
}

function between(gold: Int32Array, article: Int32Array): Pick<LaidTexts, 'toGold' | 'toArticle'> {
  return { toGold: (s) => across(s, article, gold), toArticle: (s) => across(s, gold, article) };
}

/** A span of one text in the other: from its first letter to its last. */
function across({ start, end }: Span, from: Int32Array, to: Int32Array): Span | undefined {
  const first = firstFrom(from, start);
  const last = firstFrom(from, end) - 1;
  return first > last ? undefined : { start: to[first], end: to[last] + 1 };
}

/** Index of the first entry that is not under a value. */
function firstFrom(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid] < value) low = mid + 1;
    else high = mid;
  }
  return low;
}
