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

/** An apostrophe between two letters. */
function isInner(text: string, i: number, to: number): boolean {
  const code = text.charCodeAt(i);
  return (code === 0x27 || code === 0x2019 || code === 0x60) && i + 1 < to && charClass(text.charCodeAt(i + 1)) === LETTER;
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

/** A word of a phrase: what may follow it, and the value of the phrase that it ends. */
interface Step<T> {
  value: T | undefined;
  next: Map<string, Step<T>> | undefined;
}

/** Phrases looked up word by word: the longest that begins at a word. Most words begin none, and cost one look. */
export class WordPhrases<T> {
  private readonly phrases = new Map<string, T>();
  private readonly firsts = new Map<string, Step<T>>();

  /** The first value of a phrase stands. */
  add(phrase: string, value: T): void {
    const { words } = lineWords(phrase, 0, phrase.length);
    const key = words.join(' ');
    if (words.length === 0 || this.phrases.has(key)) return;
    this.phrases.set(key, value);
    let steps = this.firsts;
    words.forEach((word, i) => {
      const step = steps.get(word) ?? { value: undefined, next: undefined };
      steps.set(word, step);
      if (i === words.length - 1) step.value = value;
      else {
        step.next ??= new Map();
        steps = step.next;
      }
    });
  }

  /** First words of all phrases. */
  openings(): Iterable<string> {
    return this.firsts.keys();
  }

  begins(word: string): boolean {
    return this.firsts.has(word);
  }

  /** Value of a phrase that is just these words. */
  get(words: readonly string[]): T | undefined {
    if (words.length === 1) return this.phrases.get(words[0]);
    let step: Step<T> | undefined;
    for (let i = 0; i < words.length; i++) {
      step = (i === 0 ? this.firsts : step?.next)?.get(words[i]);
      if (step === undefined) return undefined;
    }
    return step?.value;
  }

  /** The longest phrase at word `at`, with the index after it; `accept` may refuse a phrase for a shorter one. */
  at(line: LineWords, at: number, accept?: (value: T, next: number) => boolean): { value: T; next: number } | undefined {
    const { words } = line;
    let found: { value: T; next: number } | undefined;
    let steps: Map<string, Step<T>> | undefined = this.firsts;
    for (let i = at; i < words.length && steps !== undefined; i++) {
      const step: Step<T> | undefined = steps.get(words[i]);
      if (step === undefined) break;
      if (step.value !== undefined && (accept === undefined || accept(step.value, i + 1))) found = { value: step.value, next: i + 1 };
      steps = step.next;
    }
    return found;
  }
}
