/**
 * Builds a text from a source by copying stretches of it and inserting signs of its own. As nothing else can be done, the map
 * back to the source is true by construction.
 */
export class TextBuilder {
  private readonly pieces: string[] = [];
  private size = 0;
  /** For each copied stretch: where it stands in the text, in the source, and its length. */
  private starts: number[] = [];
  private sources: number[] = [];
  private lengths: number[] = [];
  /** By the number of a stretch that stands for others of the source: where these end. */
  private readonly replaced = new Map<number, number>();

  constructor(private readonly source: string) {}

  get length(): number {
    return this.size;
  }

  /** Copies source[from, to). */
  copy(from: number, to: number): void {
    if (to <= from) return;
    this.pieces.push(this.source.slice(from, to));
    this.note(from, to - from);
  }

  /** Puts `text` for source[from, to): an entity's sign, for "&amp;". */
  replace(from: number, to: number, text: string): void {
    this.pieces.push(text);
    this.starts.push(this.size);
    this.sources.push(from);
    this.lengths.push(0);
    this.size += text.length;
    this.replaced.set(this.starts.length - 1, to);
  }

  /** Inserts a text that the source does not hold: a line end between blocks. */
  insert(text: string): void {
    this.pieces.push(text);
    this.size += text.length;
  }

  finish(): { readonly text: string; readonly map: SourceMap } {
    return { text: this.pieces.join(''), map: new SourceMap(this.starts, this.sources, this.lengths, this.replaced) };
  }

  private note(from: number, length: number): void {
    const last = this.starts.length - 1;
    const joins = last >= 0 && this.starts[last] + this.lengths[last] === this.size && this.sources[last] + this.lengths[last] === from;
    if (joins && this.lengths[last] > 0) this.lengths[last] += length;
    else {
      this.starts.push(this.size);
      this.sources.push(from);
      this.lengths.push(length);
    }
    this.size += length;
  }
}

/** text[start, end) comes from source[from, to). */
export interface SourceStretch {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Leads from a built text back to its source. Offsets are UTF-16 units of both. */
export class SourceMap {
  constructor(
    private readonly starts: readonly number[],
    private readonly sources: readonly number[],
    private readonly lengths: readonly number[],
    private readonly replaced: ReadonlyMap<number, number> = new Map(),
  ) {}

  /** Every stretch of the text that comes from the source, in the order of both; a sign that stands for others, as "&" for "&amp;", has one of its own. */
  *stretches(text: string): Generator<SourceStretch> {
    for (let i = 0; i < this.starts.length; i++) {
      const start = this.starts[i];
      const from = this.sources[i];
      const to = this.replaced.get(i);
      if (to === undefined) yield { start, end: start + this.lengths[i], from, to: from + this.lengths[i] };
      else yield { start, end: start + (text.codePointAt(start)! > 0xffff ? 2 : 1), from, to };
    }
  }

  /** Source offset of text offset `at`; of an inserted sign, that of what was copied before it. */
  toSource(at: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.starts[mid] <= at) low = mid + 1;
      else high = mid;
    }
    if (low === 0) return this.sources[0] ?? 0;
    const i = low - 1;
    return this.sources[i] + Math.min(at - this.starts[i], this.lengths[i]);
  }
}
