/** A place for people: both count from 1, columns in code points. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Finds line and column of UTF-16 offsets of one text. Lines end at \n (a \r before it belongs to the line). */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** Place of UTF-16 offset `at`; an offset behind the end is the end. */
  at(at: number): LineColumn {
    const offset = Math.max(0, Math.min(at, this.text.length));
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const mid = (low + high) >> 1;
      if (this.starts[mid] <= offset) low = mid;
      else high = mid;
    }
    return { line: low + 1, column: countCodePoints(this.text, this.starts[low], offset) + 1 };
  }
}

/** Code points between two UTF-16 offsets. */
export function countCodePoints(text: string, from: number, to: number): number {
  let count = to - from;
  for (let i = from + 1; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xdc00 && code < 0xe000 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) count--;
  }
  return count;
}
