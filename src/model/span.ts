/** A stretch of `Document.text`: half open, in UTF-16 code units inside the program; converted once on the way out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The order of every list of spans: by start, then longest first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Of spans sorted by their start, those that begin in [from, to). */
export function beginningIn<T extends Span>(sorted: readonly T[], from: number, to: number): readonly T[] {
  const first = firstFrom(sorted, from);
  let last = first;
  while (last < sorted.length && sorted[last].start < to) last++;
  return sorted.slice(first, last);
}

/** Of sorted spans that do not overlap, the one that holds a position. */
export function spanAt<T extends Span>(sorted: readonly T[], at: number): T | undefined {
  const span = sorted[firstFrom(sorted, at + 1) - 1];
  return span !== undefined && at < span.end ? span : undefined;
}

/** Number of the first span that begins at or behind `from`: as many begin before it. */
export function firstFrom(sorted: readonly Pick<Span, 'start'>[], from: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid].start < from) low = mid + 1;
    else high = mid;
  }
  return low;
}
