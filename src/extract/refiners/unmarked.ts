import type { Mention } from '../../model/mention.js';
import { LOWER, type Tokens, WORD } from '../../model/tokens.js';

/** The words with a capital that no mention holds: where a name may come again. */
export class Unmarked {
  readonly at: number[] = [];
  /** For each, which mention comes next. */
  readonly next: number[] = [];
  /** A bit for each first letter, in rows by length and last letter: what has none is not among them. */
  private readonly seen = new Array<number>(32).fill(0);
  /** Set by a word that other letters than ASCII's begin or end. */
  private foreign = false;

  constructor(
    private readonly t: Tokens,
    standing: readonly Mention[],
  ) {
    let s = 0;
    const never = t.text.length + 1;
    let start = standing.length > 0 ? standing[0].start : never;
    let end = standing.length > 0 ? standing[0].end : never;
    for (let i = 0; i < t.count; i++) {
      while (end <= t.start[i]) {
        s++;
        start = s < standing.length ? standing[s].start : never;
        end = s < standing.length ? standing[s].end : never;
      }
      if (start < t.end[i] || t.shape[i] === LOWER || t.kind[i] !== WORD || t.sentence[i] < 0) continue;
      this.at.push(i);
      this.next.push(s);
      const first = t.text.charCodeAt(t.start[i]);
      const last = t.text.charCodeAt(t.end[i] - 1);
      this.seen[(t.end[i] - t.start[i] + last) & 31] |= 1 << (first & 31);
      if (first >= 128 || last >= 128) this.foreign = true;
    }
  }

  /** Whether the word at token `i` may be one of them, whatever its case: lower and upper case differ in no bit of the lowest five. */
  mayHave(i: number): boolean {
    const { t } = this;
    const first = t.text.charCodeAt(t.start[i]);
    const last = t.text.charCodeAt(t.end[i] - 1);
    return this.foreign || first >= 128 || last >= 128 || ((this.seen[(t.end[i] - t.start[i] + last) & 31] >>> (first & 31)) & 1) === 1;
  }
}
