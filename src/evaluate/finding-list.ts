import type { CheckResult, Finding, Group, Severity } from './contract.js';

/** Findings that one check keeps; the others are counted. */
const KEPT = 200;
const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Gathers the findings of one check, the gravest kept, in bounded memory. */
export class FindingList {
  private readonly kept: Finding[] = [];
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

  add(finding: Finding): void {
    this.counts[finding.severity]++;
    if (this.kept.length < KEPT) {
      this.kept.push(finding);
      return;
    }
    const lightest = this.kept.findIndex((f) => GRAVITY[f.severity] > GRAVITY[finding.severity]);
    if (lightest >= 0) this.kept[lightest] = finding;
  }

  count(severity?: Severity): number {
    return severity === undefined ? this.counts.error + this.counts.warning + this.counts.info : this.counts[severity];
  }

  /** The check's result: failed with an error, warned with a warning, else passed. */
  result(group: Group, name: string, summary: string, because?: string): CheckResult {
    const outcome = this.counts.error > 0 ? 'failed' : this.counts.warning > 0 ? 'warned' : 'passed';
    const findings = [...this.kept].sort(byGravity);
    const omitted = this.count() - findings.length;
    return { group, name, outcome, summary, findings, omitted, ...(because === undefined ? {} : { because }) };
  }
}

/** The gravest first; within one severity the order of finding stays. */
export const byGravity = (a: Finding, b: Finding): number => GRAVITY[a.severity] - GRAVITY[b.severity];
