import type { CheckResult } from '../contract.js';
import type { Format, FormatContext } from './contract.js';
import { placeInWords, plain, withRemedy } from './words.js';

/** TAP version 14: a test point a check, with a YAML block of what was found. */
export const tap: Format = {
  name: 'tap',
  paths: 'given',
  render(verdict, context) {
    const lines = ['TAP version 14', `1..${verdict.checks.length}`];
    verdict.checks.forEach((check, i) => {
      lines.push(`${check.outcome === 'failed' ? 'not ok' : 'ok'} ${i + 1} - ${description(`${check.group}: ${check.name}`)}`);
      lines.push(...block(check, context));
    });
    return `${lines.join('\n')}\n`;
  },
};

/** "#" would begin a directive. */
const description = (text: string): string => plain(text).replace(/\s+/g, ' ').replace(/[\\#]/g, '\\$&');

function block(check: CheckResult, context: FormatContext): string[] {
  if (check.findings.length === 0) return [];
  const found = check.findings.map((f) => `    - ${JSON.stringify(plain(`${f.severity} ${placeInWords(f, context)} ${withRemedy(f)}`))}`);
  if (check.omitted > 0) found.push(`    - ${JSON.stringify(`… and ${check.omitted} more`)}`);
  return [
    '  ---',
    `  message: ${JSON.stringify(plain(check.summary))}`,
    `  severity: ${check.outcome === 'failed' ? 'fail' : 'comment'}`,
    '  findings:',
    ...found,
    '  ...',
  ];
}
