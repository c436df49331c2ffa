import type { Lexicon } from './lexicon.js';

/** Word numbers as bits: membership in one read. A byte a word would take thirty such sets out of the processor's cache. */
export class WordBits {
  private bits: Int32Array;

  /** `expected`: the highest number that is likely. */
  constructor(expected = 0) {
    this.bits = new Int32Array((expected >>> 5) + 1);
  }

  put(lex: number): void {
    if (lex >>> 5 >= this.bits.length) {
      const wider = new Int32Array((lex >>> 5) * 2 + 1);
      wider.set(this.bits);
      this.bits = wider;
    }
    this.bits[lex >>> 5] |= 1 << (lex & 31);
  }

  /** Number 0 is every unknown word: never in a set. */
  has(lex: number): boolean {
    const at = lex >>> 5;
    return at < this.bits.length && ((this.bits[at] >>> (lex & 31)) & 1) === 1;
  }
}

/** A set of words by their numbers. Built once, before any text. */
export class WordSet extends WordBits {
  constructor(
    private readonly lexicon: Lexicon,
    words: Iterable<string> = [],
  ) {
    super(lexicon.size + 64);
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    this.put(this.lexicon.add(word));
  }
}
