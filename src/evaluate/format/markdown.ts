import type { CheckResult } from '../contract.js';
import { gravestFirst, headlineOf } from '../verdict.js';
import type { Format } from './contract.js';
import { placeInWords, plain, withRemedy } from './words.js';

const SIGNS: Record<CheckResult['outcome'], string> = { passed: '✅', warned: '⚠️', failed: '❌' };
/** Findings in the summary; a job summary has a limit, and nobody reads more. */
const SHOWN = 50;

/** A job summary: the checks as a table, and the gravest findings below it. */
export const markdown: Format = {
  name: 'markdown',
  paths: 'given',
  render(verdict, context) {
    const lines = [
      `## ${verdict.holds ? SIGNS.passed : SIGNS.failed} warta validate: ${headlineOf(verdict)}`,
      '',
      '| | check | measured |',
      '| --- | --- | --- |',
    ];
    for (const c of verdict.checks) lines.push(`| ${SIGNS[c.outcome]} | ${cell(c.name)} | ${cell(c.summary)} |`);
    const found = gravestFirst(verdict);
    const all = found.length + verdict.checks.reduce((n, c) => n + (c.outcome === 'passed' ? 0 : c.omitted), 0);
    if (found.length > 0) {
      lines.push('', `### Findings (${all})`, '', '| | where | what |', '| --- | --- | --- |');
      for (const { finding } of found.slice(0, SHOWN))
        lines.push(`| ${finding.severity} | ${cell(placeInWords(finding, context))} | ${cell(withRemedy(finding))} |`);
      if (all > SHOWN) lines.push('', `… and ${all - SHOWN} more.`);
    }
    return `${lines.join('\n')}\n`;
  },
};

/** No text of an article is markup. */
const cell = (text: string): string =>
  plain(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\|`*_<>[\]#~@]/g, (c) => (c === '<' ? '&lt;' : c === '@' ? '&#64;' : `\\${c}`));
