import type { Tokens } from '../model/tokens.js';

/** What a reader finds at a token, kept while one text is read: several ask at the same tokens. */
export class TokenMemo<T> {
  private asked: Tokens | undefined;
  private round = 0;
  private answered = new Int32Array(0);
  private answers: (T | undefined)[] = [];

  constructor(private readonly read: (tokens: Tokens, i: number) => T) {}

  at(tokens: Tokens, i: number): T {
    if (tokens !== this.asked) this.forget(tokens);
    if (this.answered[i] === this.round) return this.answers[i] as T;
    const answer = this.read(tokens, i);
    this.answered[i] = this.round;
    this.answers[i] = answer;
    return answer;
  }

  private forget(tokens: Tokens): void {
    this.asked = tokens;
    this.round++;
    if (this.answered.length < tokens.count) {
      this.answered = new Int32Array(tokens.count * 2);
      this.answers = new Array<T | undefined>(tokens.count * 2).fill(undefined);
    }
  }
}
