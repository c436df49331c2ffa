import type { Severity } from '../contract.js';
import { gravestFirst } from '../verdict.js';
import type { Format } from './contract.js';
import { fingerprints } from './fingerprint.js';
import { plain, withRemedy } from './words.js';

const SEVERITIES: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report: a list of issues, each with a file and line. What has neither a file nor a line stands at the first of both. */
export const gitlab: Format = {
  name: 'gitlab',
  paths: 'repository',
  render(verdict, context) {
    const found = gravestFirst(verdict);
    const prints = fingerprints(found, context);
    const issues = found.map(({ finding, check }, i) => ({
      description: plain(withRemedy(finding)),
      check_name: finding.code,
      fingerprint: prints[i],
      severity: SEVERITIES[finding.severity],
      location: {
        path: finding.place === undefined ? check.group : plain(context.relative(finding.place.file)),
        lines: { begin: finding.place?.line ?? 1 },
      },
    }));
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};
