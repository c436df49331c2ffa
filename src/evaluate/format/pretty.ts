import type { CheckResult, Finding, Severity } from '../contract.js';
import { GROUPS } from '../contract.js';
import { headlineOf } from '../verdict.js';
import type { Format, FormatContext } from './contract.js';
import { placeInWords, plain } from './words.js';

const SIGNS: Record<CheckResult['outcome'], string> = { passed: '✓', warned: '!', failed: '✗' };
const CODES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 } as const;
const COLORS: Record<CheckResult['outcome'], keyof typeof CODES> = { passed: 'green', warned: 'yellow', failed: 'red' };
const SEVERITY_COLORS: Record<Severity, keyof typeof CODES> = { error: 'red', warning: 'yellow', info: 'dim' };

/** Findings shown of a check; the rest is counted. */
const SHOWN: Record<CheckResult['outcome'], number> = { failed: 20, warned: 20, passed: 3 };

/** For a person at a terminal: each check with its outcome, and below it what was found, where, and what to do. */
export const pretty: Format = {
  name: 'pretty',
  paths: 'given',
  render(verdict, context) {
    const paint = (color: keyof typeof CODES, text: string): string => (context.color ? `\u001b[${CODES[color]}m${text}\u001b[0m` : text);
    const lines: string[] = [];
    for (const group of GROUPS) {
      const checks = verdict.checks.filter((c) => c.group === group);
      if (checks.length === 0) continue;
      lines.push(paint('bold', group));
      for (const check of checks) {
        lines.push(
          `  ${paint(COLORS[check.outcome], SIGNS[check.outcome])} ${plain(check.name)} ${paint('dim', `(${plain(check.summary)})`)}`,
        );
        lines.push(...findingLines(check, context, paint));
      }
    }
    lines.push('', paint(verdict.holds ? 'green' : 'red', `${verdict.holds ? SIGNS.passed : SIGNS.failed} ${headlineOf(verdict)}`));
    return `${lines.join('\n')}\n`;
  },
};

function findingLines(check: CheckResult, context: FormatContext, paint: (color: keyof typeof CODES, text: string) => string): string[] {
  const lines: string[] = [];
  let remedy: string | undefined;
  const shown = check.findings.slice(0, SHOWN[check.outcome]);
  for (const finding of shown) {
    if (remedy !== undefined && remedy !== finding.remedy) lines.push(paint('dim', `      → ${remedy}`));
    remedy = finding.remedy;
    lines.push(`    ${paint(SEVERITY_COLORS[finding.severity], finding.severity)} ${findingLine(finding, context)}`);
  }
  // findings with the same remedy in a row say it once
  if (remedy !== undefined) lines.push(paint('dim', `      → ${remedy}`));
  const more = check.findings.length + check.omitted - shown.length;
  if (more > 0) lines.push(paint('dim', `    … and ${more} more`));
  if (check.because !== undefined && check.outcome !== 'passed') lines.push(paint('dim', `    wanted because: ${plain(check.because)}`));
  return lines;
}

function findingLine(finding: Finding, context: FormatContext): string {
  const place = placeInWords(finding, context);
  return plain(place === '' ? finding.message : `${place} ${finding.message}`).replace(/\n/g, ' ');
}
