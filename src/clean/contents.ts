import { foldText } from './fold.js';
import { isProse } from './prose.js';
import type { Reading } from './reading.js';

/** The line that opens a table of contents. */
const CONTENTS = 'daftar isi';
/** Lines of a table of contents at most. */
const MOST = 40;

/** Marks a page's table of contents: below "Daftar Isi", the lines which all stand again as headings in the story. */
export function markContents(reading: Reading): void {
  const { text, lines } = reading;
  for (let i = 0; i < lines.count; i++) {
    const start = lines.start[i];
    const end = lines.end[i];
    if (end - start < CONTENTS.length || end - start >= 300 || foldText(text.slice(end - CONTENTS.length, end)) !== CONTENTS) continue;
    markLines(reading, i);
    return;
  }
}

function markLines({ text, lines, zones }: Reading, at: number): void {
  const last = new Map<string, number>();
  for (let k = at + 1; k < lines.count; k++)
    if (lines.end[k] - lines.start[k] < 160) last.set(foldText(text.slice(lines.start[k], lines.end[k])), k);
  for (let k = at + 1; k < lines.count && k - at <= MOST; k++) {
    const start = lines.start[k];
    const end = lines.end[k];
    if (start === end) continue;
    const key = foldText(text.slice(start, end));
    const again = (last.get(key) ?? 0) > k || (last.get(key.replace(/^\d+ /, '')) ?? 0) > k;
    if (!again || isProse(text, start, end) || zones.at(start) !== undefined) return;
    zones.add('boilerplate', start, end, 'contents');
  }
}
