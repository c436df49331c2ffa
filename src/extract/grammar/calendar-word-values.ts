import type { Lexicon } from '../../text/lexicon.js';

/** Values by word number: months, weekdays and the like in one array read. 0 is no such word. */
export class WordValues {
  private values: Uint8Array;

  constructor(private readonly lexicon: Lexicon) {
    this.values = new Uint8Array(lexicon.size + 64);
  }

  set(word: string, value: number): void {
    const id = this.lexicon.add(word);
    if (id >= this.values.length) {
      const wider = new Uint8Array(id * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[id] = value;
  }

  of(lex: number): number {
    return lex < this.values.length ? this.values[lex] : 0;
  }
}
