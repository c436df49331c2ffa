import type { Finding, Severity } from '../contract.js';
import { gravestFirst } from '../verdict.js';
import type { Format, FormatContext } from './contract.js';
import { fingerprints } from './fingerprint.js';
import { plain, withRemedy } from './words.js';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 for code scanning: lines and columns from 1, columns in code points, paths relative to the repository's root. */
export const sarif: Format = {
  name: 'sarif',
  paths: 'repository',
  render(verdict, context) {
    const found = gravestFirst(verdict);
    const prints = fingerprints(found, context);
    const rules = [...new Set(found.map((f) => f.finding.code))].sort();
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'warta',
              semanticVersion: context.version,
              rules: rules.map((id) => ({ id, name: ruleName(id), shortDescription: { text: descriptionOf(id) } })),
            },
          },
          columnKind: 'unicodeCodePoints',
          originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
          invocations: [{ executionSuccessful: true, exitCode: verdict.holds ? 0 : 1 }],
          results: found.map(({ finding, check }, i) => ({
            ruleId: finding.code,
            ruleIndex: rules.indexOf(finding.code),
            level: LEVELS[finding.severity],
            message: { text: plain(`${withRemedy(finding)} (${check.name})`) },
            ...locations(finding, context),
            partialFingerprints: { 'wartaFinding/v1': prints[i] },
          })),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function locations({ place }: Finding, { relative }: FormatContext): object {
  if (place === undefined) return {};
  const { line, column, endLine, endColumn } = place;
  const region =
    line === undefined
      ? {}
      : {
          region: { startLine: line, ...(column && { startColumn: column }), ...(endLine && { endLine }), ...(endColumn && { endColumn }) },
        };
  const file = plain(relative(place.file));
  const uri = file.split('/').map(encodeURIComponent).join('/');
  const absolute = file.startsWith('/') || file.startsWith('../');
  return { locations: [{ physicalLocation: { artifactLocation: { uri, ...(absolute ? {} : { uriBaseId: '%SRCROOT%' }) }, ...region } }] };
}

/** "records/span-text" as "RecordsSpanText". */
const ruleName = (code: string): string =>
  code
    .split(/[/-]/)
    .map((w) => w.charAt(0).toUpperCase() + w.slice(1))
    .join('');
const descriptionOf = (code: string): string => `${code.replace('/', ': ').replaceAll('-', ' ')}.`;
