import type { Check, CheckResult, Finding, Verdict } from './contract.js';
import { byGravity } from './finding-list.js';

/** What the checks come to, after the last record. */
export function verdictOf(checks: readonly Check[], documents: number): Verdict {
  const results = checks.flatMap((c) => c.results());
  return { documents, holds: results.every((r) => r.outcome !== 'failed'), checks: results };
}

/** A finding with the check that it belongs to. */
export interface FindingOfCheck {
  readonly finding: Finding;
  readonly check: CheckResult;
}

/** The findings of all checks that did not pass, the gravest first. */
export function gravestFirst({ checks }: Verdict): FindingOfCheck[] {
  return checks
    .filter((check) => check.outcome !== 'passed')
    .flatMap((check) => check.findings.map((finding) => ({ check, finding })))
    .sort((a, b) => byGravity(a.finding, b.finding));
}

/** One line that says it all: "2 of 9 checks failed, 1 with warnings: 31 findings in 24 documents". */
export function headlineOf({ checks, documents }: Verdict): string {
  const failed = checks.filter((c) => c.outcome === 'failed').length;
  const warned = checks.filter((c) => c.outcome === 'warned').length;
  const all = checks.length === 1 ? '1 check' : `${checks.length} checks`;
  const corpus = documents === 1 ? '1 document' : `${documents} documents`;
  if (failed === 0) return `${all} ${checks.length === 1 ? 'holds' : 'hold'}${warned === 0 ? '' : `, ${warned} with warnings`}, ${corpus}`;
  return `${failed} of ${all} failed${warned === 0 ? '' : `, ${warned} with warnings`}, ${corpus}`;
}
