/** A word of a sentence, or a stretch in quotation marks. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly quoted: boolean;
}

/** What is wrong with a sentence, and at which of its characters. */
export class SentenceFault extends Error {
  constructor(
    message: string,
    readonly offset: number,
    readonly remedy?: string,
  ) {
    super(message);
  }
}

const CLOSING: Record<string, string> = { '"': '"', "'": "'", '“': '”', '‘': '’' };

/** Reads a sentence word by word. Words in quotation marks are one and are never keywords. */
export class Words {
  private readonly words: readonly Word[];
  private next = 0;

  constructor(readonly sentence: string) {
    this.words = split(sentence);
  }

  /** Takes the words if they stand next, in any case. */
  take(...keywords: string[]): boolean {
    if (!this.stands(keywords)) return false;
    this.next += keywords.length;
    return true;
  }

  /** Takes the first that stands next, of several forms with blanks between their words. */
  takeAny(...forms: string[]): string | undefined {
    return forms.find((form) => this.take(...form.split(' ')));
  }

  /** Whether the words stand next. */
  stands(keywords: readonly string[], from = this.next): boolean {
    return keywords.every((k, i) => {
      const word = this.words[from + i];
      return word !== undefined && !word.quoted && word.text.toLowerCase() === k;
    });
  }

  /** The next word whatever it is. */
  takeWord(what: string): string {
    const word = this.words[this.next];
    if (word === undefined) return this.fail(`${what} is missing at the end.`);
    this.next++;
    return word.text;
  }

  /** Everything up to one of the forms (not taken) or the end, as one text. Must not be empty. */
  takeUntil(what: string, ...forms: string[]): string {
    const from = this.next;
    const stops = forms.map((f) => f.split(' '));
    while (this.next < this.words.length && !stops.some((s) => this.stands(s))) this.next++;
    if (from === this.next) return this.fail(`${what} is missing here.`);
    return this.words
      .slice(from, this.next)
      .map((w) => w.text)
      .join(' ');
  }

  get isAtEnd(): boolean {
    return this.next >= this.words.length;
  }

  /** Remembers where it is, to go back to. */
  mark(): () => void {
    const { next } = this;
    return () => {
      this.next = next;
    };
  }

  expectEnd(): void {
    if (!this.isAtEnd) this.fail(`"${this.words[this.next].text}" cannot stand here.`);
  }

  /** Throws a fault at the word that was taken last. */
  failLast(message: string, remedy?: string): never {
    this.next = Math.max(0, this.next - 1);
    return this.fail(message, remedy);
  }

  /** Throws a fault at the next word. */
  fail(message: string, remedy?: string): never {
    throw new SentenceFault(message, this.words[this.next]?.start ?? this.sentence.length, remedy);
  }
}

function split(sentence: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < sentence.length) {
    const c = sentence[at];
    if (c.trim() === '') at++;
    else if (CLOSING[c] !== undefined && sentence.indexOf(CLOSING[c], at + 1) > at) {
      const end = sentence.indexOf(CLOSING[c], at + 1);
      words.push({ text: sentence.slice(at + 1, end), start: at, quoted: true });
      at = end + 1;
    } else {
      const end = isOperator(c) ? whileIt(sentence, at, isOperator) : whileIt(sentence, at, (x) => x.trim() !== '' && !isOperator(x));
      words.push({ text: sentence.slice(at, end), start: at, quoted: false });
      at = end;
    }
  }
  return words;
}

const isOperator = (c: string): boolean => c === '<' || c === '>' || c === '=' || c === '!';

function whileIt(text: string, from: number, test: (c: string) => boolean): number {
  let at = from;
  while (at < text.length && test(text[at])) at++;
  return at;
}
