import type { Annotation } from '../../model/analysis.js';
import type { GoldMark } from '../../model/gold.js';
import { type Label, NAME_LABELS } from '../../model/label.js';
import { overlaps, type Span } from '../../model/span.js';
import type { RecordView } from '../record-view.js';
import { meansTheSame } from './agree.js';

/** An annotation with its span in the gold's offsets. */
export interface GotMark extends Span {
  readonly annotation: Annotation;
}

/** What became of one gold mark. */
export interface WantedOutcome {
  readonly want: GoldMark;
  /** The annotation with exactly its span. */
  readonly exact?: GotMark;
  /** The one that stands for it: the exact one, else the first that touches it. */
  readonly near?: GotMark;
  /** True where the span is right (as the type asks) and the value or link too. */
  readonly valued: boolean;
}
/** What became of one annotation. */
export interface GotOutcome {
  readonly got: GotMark;
  readonly exact: boolean;
  readonly near: boolean;
  readonly valued: boolean;
}
export interface Alignment {
  readonly wanted: readonly WantedOutcome[];
  readonly got: readonly GotOutcome[];
}

/** Quotations are long: two are the same where they share four fifths of their characters. */
const QUOTE_SHARE = 0.8;
const EXACT_FOR_VALUE: ReadonlySet<Label> = new Set(NAME_LABELS);

/**
 * Lays the annotations of one type on the gold marks of that type, both in order of the text: each gold mark takes its exact twin, else the
 * first free annotation that touches it. A name's link counts on an exact span only; a date, figure or quotation counts on a touching one.
 */
export function align(type: Label, wants: readonly GoldMark[], gots: readonly GotMark[], view: RecordView): Alignment {
  const touches = type === 'quote' ? (a: Span, b: Span): boolean => share(a, b) >= QUOTE_SHARE : overlaps;
  const exactTaken = new Set<GotMark>();
  const nearTaken = new Set<GotMark>();
  const valuedTaken = new Set<GotMark>();
  const wanted = wants.map((want): WantedOutcome => {
    const exact = gots.find((g) => g.start === want.start && g.end === want.end && !exactTaken.has(g));
    if (exact !== undefined) exactTaken.add(exact);
    const near = exact !== undefined && !nearTaken.has(exact) ? exact : gots.find((g) => !nearTaken.has(g) && touches(g, want));
    if (near !== undefined) nearTaken.add(near);
    const judged = EXACT_FOR_VALUE.has(type) ? exact : near;
    const valued = judged !== undefined && meansTheSame(want, judged.annotation, view);
    if (valued) valuedTaken.add(judged);
    return { want, exact, near, valued };
  });
  return { wanted, got: gots.map((got) => ({ got, exact: exactTaken.has(got), near: nearTaken.has(got), valued: valuedTaken.has(got) })) };
}

/** Shared characters over all characters of the two. */
function share(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, common) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
