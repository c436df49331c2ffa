import type { RunIndex } from '../../store/run-index.js';
import type { Check, CheckResult, Finding, Severity } from '../contract.js';
import { FindingList } from '../finding-list.js';
import type { RecordView } from '../record-view.js';
import { CHANGE_KINDS, type Change, type ChangeKind } from './change.js';
import { type DocumentComparison, RunComparison } from './runs.js';

const NAMES: Record<ChangeKind, string> = {
  lost: 'nothing of the baseline is lost',
  gained: 'nothing is new against the baseline',
  changed: 'nothing of the baseline is changed',
  merged: 'no entities of the baseline are merged',
  split: 'no entity of the baseline is split',
};
const REMEDIES: Record<string, string> = {
  document: 'Restore or rename the article; if the change is wanted, save the run as the new baseline.',
  text: 'Restore the article; if the change is wanted, save the run as the new baseline.',
};
const REMEDY = 'If the change is wanted, save the run as the new baseline.';

/** `--baseline`: what became of everything that an older run had. The kinds of `--fail-on` fail, the others are told. */
export class BaselineCheck implements Check {
  private readonly comparison: RunComparison;
  private readonly lists = new Map<ChangeKind, FindingList>(CHANGE_KINDS.map((k) => [k, new FindingList()]));
  private documents = 0;

  constructor(
    baseline: RunIndex,
    private readonly failOn: ReadonlySet<ChangeKind>,
  ) {
    this.comparison = new RunComparison(baseline);
  }

  add(view: RecordView): void {
    const compared = this.comparison.add(view);
    if (compared !== undefined) this.take(compared);
  }

  results(): readonly CheckResult[] {
    for (const compared of this.comparison.finish()) this.take(compared);
    return CHANGE_KINDS.map((kind) => {
      const list = this.lists.get(kind)!;
      return list.result(
        'baseline',
        NAMES[kind],
        `${list.count()} ${kind} in ${this.documents} ${this.documents === 1 ? 'document' : 'documents'}`,
      );
    });
  }

  private take({ changes }: DocumentComparison): void {
    this.documents++;
    for (const change of changes) this.lists.get(change.kind)!.add(this.finding(change));
  }

  private finding({ kind, about, message, place }: Change): Finding {
    const severity: Severity = this.failOn.has(kind) ? 'error' : 'info';
    return { code: `baseline/${kind}-${about}`, severity, message, place, remedy: REMEDIES[about] ?? REMEDY };
  }
}
