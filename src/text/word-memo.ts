/** What a question about a word's number answers, 0 to 254, asked once a word: the answers of many sets in one array read. */
export class WordMemo {
  /** Answer + 1; 0 where it was not asked yet. */
  private answers = new Uint8Array(1024);

  constructor(private readonly ask: (lex: number) => number) {}

  of(lex: number): number {
    const answer = lex < this.answers.length ? this.answers[lex] : 0;
    return answer !== 0 ? answer - 1 : this.keep(lex);
  }

  private keep(lex: number): number {
    if (lex >= this.answers.length) {
      const wider = new Uint8Array(lex * 2);
      wider.set(this.answers);
      this.answers = wider;
    }
    const answer = this.ask(lex);
    this.answers[lex] = answer + 1;
    return answer;
  }
}
