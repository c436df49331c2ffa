import type { Lexicon } from './lexicon.js';

/** A set of words by their numbers: membership in one array read. Built once, before any text. */
export class WordSet {
  private bits: Uint8Array;

  constructor(
    private readonly lexicon: Lexicon,
    words: Iterable<string> = [],
  ) {
    this.bits = new Uint8Array(lexicon.size + 64);
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    const id = this.lexicon.add(word);
    if (id >= this.bits.length) {
      const wider = new Uint8Array(id * 2);
      wider.set(this.bits);
      this.bits = wider;
    }
    this.bits[id] = 1;
  }

  /** Number 0 is every unknown word: never in a set. */
  has(lex: number): boolean {
    return lex < this.bits.length && this.bits[lex] === 1;
  }
}
