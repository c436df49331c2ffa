import type { Span } from '../../model/span.js';
import type { RecordView } from '../record-view.js';

/** A span of the older text in the newer one, in UTF-16; undefined where its words were changed. */
export type Shift = (span: Span) => Span | undefined;

/**
 * Lays an older text on a newer one: what stands before the first and behind the last difference is found again at its shifted place.
 * Records without text are taken to have the same one.
 */
export function shiftBetween(older: RecordView, newer: RecordView): { readonly shift: Shift; readonly changed: boolean } {
  const a = older.record.text;
  const b = newer.record.text;
  const inUtf16 = ({ start, end }: Span): Span => ({ start: older.utf16(start), end: older.utf16(end) });
  if (a === undefined || b === undefined || a === b) return { shift: inUtf16, changed: false };
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < least - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  const by = b.length - a.length;
  const shift: Shift = (span) => {
    const { start, end } = inUtf16(span);
    if (end <= head) return { start, end };
    return start >= a.length - tail ? { start: start + by, end: end + by } : undefined;
  };
  return { shift, changed: true };
}
