/** The first of many rows, in the order in which they come or in another; the rest is only counted. */
export class FirstRows<T> {
  private rows: T[] = [];
  private count = 0;

  /** `most`: rows that are kept. `order`: what first means; the order of coming where it is left out. */
  constructor(
    private readonly most: number,
    private readonly order?: (a: T, b: T) => number,
  ) {}

  push(row: T): void {
    this.count++;
    if (this.order === undefined && this.rows.length >= this.most) return;
    this.rows.push(row);
    // sorted now and then, not for each row
    if (this.order !== undefined && this.rows.length >= 2 * this.most + 1000) this.cut();
  }

  /** The rows in order, and how many there were. */
  end(): { rows: T[]; total: number } {
    this.cut();
    return { rows: this.rows, total: this.count };
  }

  private cut(): void {
    if (this.order !== undefined) this.rows.sort(this.order);
    if (this.rows.length > this.most) this.rows.length = this.most;
  }
}
