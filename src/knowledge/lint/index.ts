import type { FactProblem } from '../compile/read-facts.js';
import { aliasClashes } from './alias-clashes.js';
import type { Finding, LintInput, LintRule } from './contract.js';
import { examples } from './examples.js';
import { unknownReferences, unknownSources } from './references.js';
import { shelfDifferences } from './shelf-differences.js';
import { tenures } from './tenures.js';
import { duplicateIds, keyOrder, repeatedAliases } from './written.js';

export type { Finding } from './contract.js';

/** All checks. */
const RULES: readonly LintRule[] = [
  keyOrder,
  duplicateIds,
  repeatedAliases,
  unknownSources,
  unknownReferences,
  tenures,
  aliasClashes,
  shelfDifferences,
  examples,
];

/** The checks of facts against those they lie over. */
const CONFLICTS: readonly LintRule[] = [tenures, aliasClashes, shelfDifferences];

/** What these facts and the shelf below them do not agree about. */
export function conflicts(input: LintInput): Finding[] {
  const findings: Finding[] = [];
  for (const rule of CONFLICTS) rule(input, (finding) => finding.severity === 'error' && findings.push(finding));
  return findings;
}

/** Everything that is wrong or worth a note in the facts, in the order of files and lines. `problems` are the faults of reading them. */
export function lint(input: LintInput, problems: readonly FactProblem[]): Finding[] {
  const findings: Finding[] = problems.map((p) => ({ ...p, severity: 'error' }));
  for (const rule of RULES) rule(input, (finding) => findings.push(finding));
  return findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}
