import type { Place } from './place.js';
import type { RecordView } from './record-view.js';

export type Severity = 'error' | 'warning' | 'info';

/** One thing that a check found. */
export interface Finding {
  /** Stable, `<group>/<what>`: "records/span-text". */
  readonly code: string;
  readonly severity: Severity;
  /** One plain sentence. */
  readonly message: string;
  readonly place?: Place;
  /** What to do about it: one short sentence. */
  readonly remedy?: string;
}

/** The judges that `validate` knows, in the order of the output. */
export const GROUPS = ['records', 'sources', 'expectations', 'gold', 'baseline'] as const;
export type Group = (typeof GROUPS)[number];

export interface CheckResult {
  readonly group: Group;
  /** What must hold, in words: "every article has published". */
  readonly name: string;
  readonly outcome: 'passed' | 'warned' | 'failed';
  /** What was measured: "23 of 24 articles". */
  readonly summary: string;
  readonly findings: readonly Finding[];
  /** Findings beyond those kept. */
  readonly omitted: number;
  /** Why the team wants it, where its file says so. */
  readonly because?: string;
}

/** What the run comes to. */
export interface Verdict {
  readonly documents: number;
  /** False where a check failed. */
  readonly holds: boolean;
  readonly checks: readonly CheckResult[];
}

/** Watches the records pass, one by one, and says at the end. Keeps memory bounded by what it reports. */
export interface Check {
  add(view: RecordView): void;
  results(): readonly CheckResult[];
}
