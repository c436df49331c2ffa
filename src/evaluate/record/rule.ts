import type { Annotation } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import type { Severity } from '../contract.js';
import { named, type RecordView } from '../record-view.js';

/** A fault that a rule saw: its code without the group, one sentence, and the span of the text it is about. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly span?: Span;
  readonly severity?: Severity;
  readonly remedy?: string;
}

/** Looks at one record alone and tells its faults. */
export type RecordRule = (view: RecordView, tell: (fault: Fault) => void) => void;

/** An annotation for a message: `a3, person "Johnny"`. */
export const mark = (a: Annotation): string => `${a.id}, ${named(a)}`;
