import type { Annotation } from '../../model/analysis.js';
import { overlaps, type Span } from '../../model/span.js';
import type { RecordView } from '../record-view.js';
import type { Shift } from './shift.js';

/** A mark of the older run with what stands for it in the newer. */
export interface MarkPair {
  readonly older: Annotation;
  readonly newer: Annotation;
  readonly sameSpan: boolean;
}
interface Pairing {
  readonly pairs: readonly MarkPair[];
  readonly lost: readonly Annotation[];
  readonly gained: readonly Annotation[];
}
interface Placed extends Span {
  readonly mark: Annotation;
}

/**
 * Finds the marks of an older record in a newer one: first at the same span, then on touching words of the same type, then on touching
 * words of another type; where the words themselves were changed, by type and text in order.
 */
export function pairMarks(older: RecordView, newer: RecordView, shift: Shift): Pairing {
  const place = (mark: Annotation): Placed => ({ mark, start: newer.utf16(mark.start), end: newer.utf16(mark.end) });
  const free = new Set<Placed>(newer.record.annotations.map(place));
  const atSpan = new Map<string, Placed>();
  for (const p of free) atSpan.set(`${p.mark.type} ${p.start} ${p.end}`, p);
  const pairs: MarkPair[] = [];
  let open: { mark: Annotation; span: Span | undefined }[] = [];
  for (const mark of older.record.annotations) {
    const span = shift(mark);
    const twin = span && atSpan.get(`${mark.type} ${span.start} ${span.end}`);
    if (twin !== undefined && free.delete(twin)) pairs.push({ older: mark, newer: twin.mark, sameSpan: true });
    else open.push({ mark, span });
  }
  const settle = (
    meets: (mark: Annotation, span: Span | undefined, p: Placed) => boolean,
    sameSpan: (span: Span | undefined, p: Placed) => boolean,
  ): void => {
    const rest: typeof open = [];
    for (const entry of open) {
      const hit = firstOf(free, (p) => meets(entry.mark, entry.span, p));
      if (hit === undefined) rest.push(entry);
      else {
        free.delete(hit);
        pairs.push({ older: entry.mark, newer: hit.mark, sameSpan: sameSpan(entry.span, hit) });
      }
    }
    open = rest;
  };
  const same = (span: Span | undefined, p: Placed): boolean => span?.start === p.start && span.end === p.end;
  settle((m, span, p) => p.mark.type === m.type && span !== undefined && overlaps(span, p), same);
  // a quotation holds other marks: it never becomes one of them
  settle((m, span, p) => m.type !== 'quote' && p.mark.type !== 'quote' && span !== undefined && overlaps(span, p), same);
  settle(
    (m, span, p) => span === undefined && p.mark.type === m.type && p.mark.text === m.text,
    () => true,
  );
  return { pairs, lost: open.map((o) => o.mark), gained: [...free].map((p) => p.mark) };
}

function firstOf<T>(items: Iterable<T>, test: (item: T) => boolean): T | undefined {
  for (const item of items) if (test(item)) return item;
  return undefined;
}
