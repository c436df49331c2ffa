/** A stretch of `Document.text`: half open, in UTF-16 code units inside the program; converted once on the way out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The order of every list of spans: by start, then longest first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
