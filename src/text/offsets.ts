/** The first half of a surrogate pair: without one, both units count alike. */
const HIGH_HALF = /[\ud800-\udbff]/;

/** Converts UTF-16 offsets of one text to code points, in one forward pass and constant-time lookups between checkpoints. */
export class OffsetMap {
  /** Positions of the low halves of surrogate pairs, ascending. Empty for nearly every article. */
  private readonly lows: number[] = [];

  constructor(text: string) {
    if (!HIGH_HALF.test(text)) return;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) {
        const next = text.charCodeAt(i + 1);
        if (next >= 0xdc00 && next < 0xe000) this.lows.push(++i);
      }
    }
  }

  /** Both count alike: no unit of the text is half a character. */
  get isPlain(): boolean {
    return this.lows.length === 0;
  }

  /** Code points before UTF-16 offset `at`. An offset inside a pair counts the pair. */
  toCodePoint(at: number): number {
    const { lows } = this;
    if (lows.length === 0) return at;
    let low = 0;
    let high = lows.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (lows[mid] < at) low = mid + 1;
      else high = mid;
    }
    return at - low;
  }

  /** UTF-16 offset of code point `at`. */
  toUtf16(at: number): number {
    const { lows } = this;
    let low = 0;
    let high = lows.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (lows[mid] - mid <= at) low = mid + 1;
      else high = mid;
    }
    return at + low;
  }
}
