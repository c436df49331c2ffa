import type { Span } from '../../model/span.js';
import type { RecordView } from '../record-view.js';
import { type EqualChunk, equalChunks } from './equal-chunks.js';

/** A span of the older record in the newer text, in UTF-16; undefined where nothing is left of its words. */
export type Shift = (span: Span) => Span | undefined;

/**
 * Lays an older text on a newer one by what stands in both. A span that holds a changed word runs from where its beginning stands now to
 * where its end does. Records without text are taken to have the same one.
 */
export function shiftBetween(older: RecordView, newer: RecordView): { readonly shift: Shift; readonly changed: boolean } {
  const a = older.record.text;
  const b = newer.record.text;
  const inUtf16 = ({ start, end }: Span): Span => ({ start: older.utf16(start), end: older.utf16(end) });
  if (a === undefined || b === undefined || a === b) return { shift: inUtf16, changed: false };
  const chunks = equalChunks(a, b);
  const shift: Shift = (span) => {
    const { start, end } = inUtf16(span);
    const from = placeOfStart(chunks, start);
    const to = placeOfEnd(chunks, end);
    return from < to ? { start: from, end: to } : undefined;
  };
  return { shift, changed: true };
}

/** Where the character at an older offset stands now; for one that is gone, where the next that is left stands. */
function placeOfStart(chunks: readonly EqualChunk[], at: number): number {
  const i = lastFrom(chunks, at);
  const chunk = chunks[i];
  if (chunk !== undefined && at < chunk.older + chunk.length) return chunk.newer + at - chunk.older;
  // in a changed stretch: its words stand behind the chunk before it
  return chunk === undefined ? 0 : chunk.newer + chunk.length;
}

/** Where the end of the character before an older offset stands now. */
function placeOfEnd(chunks: readonly EqualChunk[], at: number): number {
  const i = lastFrom(chunks, at - 1);
  const chunk = chunks[i];
  if (chunk !== undefined && at <= chunk.older + chunk.length) return chunk.newer + at - chunk.older;
  const next = chunks[i + 1];
  return next === undefined ? Number.MAX_SAFE_INTEGER : next.newer;
}

/** Index of the last chunk that begins at or before an older offset; -1 where none does. */
function lastFrom(chunks: readonly EqualChunk[], at: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (chunks[mid].older <= at) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}
