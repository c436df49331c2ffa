import { headlineOf } from '../verdict.js';
import type { Format } from './contract.js';

/** Everything, for programs. */
export const json: Format = {
  name: 'json',
  paths: 'given',
  render(verdict, { version, relative }) {
    const checks = verdict.checks.map((c) => ({
      ...c,
      findings: c.findings.map((f) => ({ ...f, ...(f.place && { place: { ...f.place, file: relative(f.place.file) } }) })),
    }));
    return `${JSON.stringify({ format: 'warta.verdict/1', version, holds: verdict.holds, summary: headlineOf(verdict), documents: verdict.documents, checks }, null, 2)}\n`;
  },
};
