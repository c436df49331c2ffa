import { type CheckResult, GROUPS } from '../contract.js';
import type { Format, FormatContext } from './contract.js';
import { placeInWords, plain, withRemedy } from './words.js';

/** JUnit XML: a suite a judge, a case a check. Warnings go to the case's output: JUnit knows only failures. */
export const junit: Format = {
  name: 'junit',
  paths: 'given',
  render(verdict, context) {
    const suites = GROUPS.map((group) => ({ group, checks: verdict.checks.filter((c) => c.group === group) })).filter(
      (s) => s.checks.length > 0,
    );
    const failures = (checks: readonly CheckResult[]): number => checks.filter((c) => c.outcome === 'failed').length;
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="warta validate" tests="${verdict.checks.length}" failures="${failures(verdict.checks)}" errors="0">`,
    ];
    for (const { group, checks } of suites) {
      lines.push(`  <testsuite name="${group}" tests="${checks.length}" failures="${failures(checks)}" errors="0" skipped="0">`);
      for (const check of checks) lines.push(...caseLines(check, context));
      lines.push('  </testsuite>');
    }
    lines.push('</testsuites>', '');
    return lines.join('\n');
  },
};

function caseLines(check: CheckResult, context: FormatContext): string[] {
  const open = `    <testcase name="${xml(check.name)}" classname="warta.${check.group}"`;
  const told = check.findings.map((f) => `${f.severity} ${[placeInWords(f, context), withRemedy(f)].filter((x) => x !== '').join(': ')}`);
  if (check.omitted > 0) told.push(`… and ${check.omitted} more`);
  const body = xml(told.join('\n'));
  if (check.outcome === 'failed')
    return [
      `${open}>`,
      `      <failure type="${check.findings[0]?.code ?? check.group}" message="${xml(check.summary)}">${body}</failure>`,
      '    </testcase>',
    ];
  return told.length === 0 ? [`${open}/>`] : [`${open}>`, `      <system-out>${body}</system-out>`, '    </testcase>'];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const xml = (text: string): string => plain(text).replace(/[&<>"']/g, (c) => ENTITIES[c]);
