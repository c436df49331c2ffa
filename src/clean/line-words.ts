import { charClass, DIGIT, LETTER } from '../text/characters.js';

/** The words of a stretch, folded, with their places: what labels and phrases are looked up by. */
export interface LineWords {
  readonly words: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** Words (letters, or digits) of text[from, to), at most `limit` of them. "20detik" is "20" "detik"; "Jum'at" is one word. */
export function lineWords(text: string, from: number, to: number, limit = 64): LineWords {
  const words: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  for (let i = from; i < to && words.length < limit; ) {
    const cls = charClass(text.charCodeAt(i));
    if (cls !== LETTER && cls !== DIGIT) {
      i++;
      continue;
    }
    const first = i;
    do i++;
    while (i < to && (charClass(text.charCodeAt(i)) === cls || (cls === LETTER && isInner(text, i, to))));
    words.push(text.slice(first, i).toLowerCase());
    start.push(first);
    end.push(i);
  }
  return { words, start, end };
}

function isInner(text: string, i: number, to: number): boolean {
  return "'’`".includes(text[i]) && i + 1 < to && charClass(text.charCodeAt(i + 1)) === LETTER;
}

/** The first word of a line, in lower case, marks before it passed over; "" where none stands near its beginning. */
export function firstWord(text: string, from: number, to: number): string {
  let i = from;
  let cls = 0;
  for (; i < to && i < from + 8; i++) {
    cls = charClass(text.charCodeAt(i));
    if (cls === LETTER || cls === DIGIT) break;
  }
  if (cls !== LETTER && cls !== DIGIT) return '';
  const start = i;
  do i++;
  while (i < to && (charClass(text.charCodeAt(i)) === cls || (cls === LETTER && isInner(text, i, to))));
  return text.slice(start, i).toLowerCase();
}

/** Phrases looked up word by word: the longest that begins at a word. */
export class WordPhrases<T> {
  private readonly phrases = new Map<string, T>();
  private readonly firsts = new Set<string>();
  private longest = 0;

  /** The first value of a phrase stands. */
  add(phrase: string, value: T): void {
    const { words } = lineWords(phrase, 0, phrase.length);
    const key = words.join(' ');
    if (words.length === 0 || this.phrases.has(key)) return;
    this.phrases.set(key, value);
    this.firsts.add(words[0]);
    this.longest = Math.max(this.longest, words.length);
  }

  /** First words of all phrases. */
  openings(): Iterable<string> {
    return this.firsts;
  }

  begins(word: string): boolean {
    return this.firsts.has(word);
  }

  /** Value of a phrase that is just these words. */
  get(words: readonly string[]): T | undefined {
    return words.length > this.longest ? undefined : this.phrases.get(words.join(' '));
  }

  /** The longest phrase at word `at`, with the index after it; `accept` may refuse a phrase for a shorter one. */
  at(line: LineWords, at: number, accept: (value: T, next: number) => boolean = () => true): { value: T; next: number } | undefined {
    if (at >= line.words.length || !this.firsts.has(line.words[at])) return undefined;
    let key = '';
    let found: { value: T; next: number } | undefined;
    for (let i = at; i < line.words.length && i < at + this.longest; i++) {
      key = i === at ? line.words[i] : `${key} ${line.words[i]}`;
      const value = this.phrases.get(key);
      if (value !== undefined && accept(value, i + 1)) found = { value, next: i + 1 };
    }
    return found;
  }
}
