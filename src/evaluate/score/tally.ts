/** What was found right, found wrong and missed. */
interface Counts {
  readonly right: number;
  readonly spurious: number;
  readonly missed: number;
}

/** Counts that grow. Precision, recall and F1 are 0 where nothing was asked. */
export class Tally implements Counts {
  right = 0;
  spurious = 0;
  missed = 0;

  add(other: Counts): this {
    this.right += other.right;
    this.spurious += other.spurious;
    this.missed += other.missed;
    return this;
  }

  get wanted(): number {
    return this.right + this.missed;
  }
  get precision(): number {
    return this.right / (this.right + this.spurious || 1);
  }
  get recall(): number {
    return this.right / (this.wanted || 1);
  }
  get f1(): number {
    return (2 * this.right) / (2 * this.right + this.spurious + this.missed || 1);
  }
}

/** The three views of a type's marks: the same span, a span that touches it, and the right value or link on it. */
export interface TypeTallies {
  readonly exact: Tally;
  readonly overlap: Tally;
  readonly valued: Tally;
}
export const typeTallies = (): TypeTallies => ({ exact: new Tally(), overlap: new Tally(), valued: new Tally() });
