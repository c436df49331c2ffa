import { readDateline } from './dateline.js';
import { STRENGTH } from './findings.js';
import { isFullName } from './initials.js';
import { skipBlanks } from './lines.js';
import { type Reading, stated } from './reading.js';

const LABEL = 'Laporan ';

/** "Laporan Idris Ismail I Pidie Jaya", "Laporan Rina Maharani": who reports, and from where, right above a paper's dateline. Notes the writer. */
export function isReportLine(reading: Reading, from: number, to: number): boolean {
  const { text, words, found } = reading;
  if (!text.startsWith(LABEL, from) || to - from > 80) return false;
  const below = skipBlanks(text, to, text.length);
  if (readDateline(text, below, text.length, words)?.outlet === undefined) return false;
  const start = from + LABEL.length;
  const name = text.slice(start, to).split(/\s[|I]\s/, 1)[0];
  if (!isFullName(name.trim())) return false;
  found.addPeople('authors', [name.trim()], STRENGTH.header, stated('report-line', start, start + name.length));
  return true;
}
