import type { Finding, Severity } from '../contract.js';
import { gravestFirst, headlineOf } from '../verdict.js';
import type { Format, FormatContext } from './contract.js';
import { placeInWords, plain, withRemedy } from './words.js';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };
/** Annotations that GitHub shows a step. */
const ANNOTATIONS = 10;

/** Workflow commands: the gravest findings as annotations, one of them to count those that GitHub would not show; all stand in the log. */
export const github: Format = {
  name: 'github',
  paths: 'repository',
  render(verdict, context) {
    const found = gravestFirst(verdict);
    const omitted = verdict.checks.reduce((n, c) => n + (c.outcome === 'passed' ? 0 : c.omitted), 0);
    const fits = found.length + omitted <= ANNOTATIONS;
    const shown = fits ? found : found.slice(0, ANNOTATIONS - 1);
    const lines = shown.map(({ finding, check }) => command(finding, check.name, context));
    if (!fits) {
      const more = found.length + omitted - shown.length;
      lines.push(`::notice title=warta::${data(`${more} more findings: ${headlineOf(verdict)}. The log of this step lists them.`)}`);
      lines.push('::group::All findings');
      for (const { finding } of found) lines.push(`${finding.severity} ${logLine(finding, context)}`);
      if (omitted > 0) lines.push(`… and ${omitted} more`);
      lines.push('::endgroup::');
    }
    lines.push(`warta validate: ${headlineOf(verdict)}`);
    return `${lines.join('\n')}\n`;
  },
};

function command(finding: Finding, title: string, { relative }: FormatContext): string {
  const { place, severity } = finding;
  const given: (readonly [string, string | number | undefined])[] = [
    ['file', place && relative(place.file)],
    ['line', place?.line],
    ['endLine', place?.endLine],
    // GitHub takes columns only of a span within one line
    ['col', place?.endLine === place?.line ? place?.column : undefined],
    ['endColumn', place?.endLine === place?.line ? place?.endColumn : undefined],
    ['title', title],
  ];
  const properties = given.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${property(String(value))}`]));
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(withRemedy(finding))}`;
}

/** A line of the log that cannot be taken for a command. */
const logLine = (finding: Finding, context: FormatContext): string =>
  plain(`${placeInWords(finding, context)} ${withRemedy(finding)}`)
    .replace(/\n/g, ' ')
    .trim();

const data = (text: string): string => plain(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
