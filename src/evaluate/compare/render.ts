import { plain } from '../format/words.js';
import { CHANGE_KINDS, type Change, type ChangeKind } from './change.js';
import type { DocumentComparison } from './runs.js';

const SIGNS: Record<ChangeKind, string> = { lost: '-', gained: '+', changed: '~', merged: '>', split: '<' };

/** How many of each kind. */
function countChanges(comparisons: readonly DocumentComparison[]): Record<ChangeKind, number> {
  const counts = Object.fromEntries(CHANGE_KINDS.map((k) => [k, 0])) as Record<ChangeKind, number>;
  for (const { changes } of comparisons) for (const c of changes) counts[c.kind]++;
  return counts;
}

const summary = (comparisons: readonly DocumentComparison[], documents: number): string => {
  const counts = countChanges(comparisons);
  const touched = comparisons.filter((c) => c.changes.length > 0).length;
  return `${touched} of ${documents} documents differ: ${CHANGE_KINDS.map((k) => `${counts[k]} ${k}`).join(', ')}`;
};

const where = ({ line, column }: Change['place']): string =>
  line === undefined ? '' : column === undefined ? ` ${line}` : ` ${line}:${column}`;

/** Two runs side by side, for reading: a paragraph a document, a line a change. */
export function diffAsText(
  comparisons: readonly DocumentComparison[],
  documents: number,
  paint: (kind: ChangeKind | 'path' | 'context', text: string) => string,
): string {
  const lines: string[] = [];
  for (const { path, changes } of comparisons) {
    if (changes.length === 0) continue;
    lines.push(paint('path', plain(path)));
    for (const c of changes) {
      lines.push(`  ${paint(c.kind, SIGNS[c.kind])}${where(c.place)} ${plain(c.message)}`);
      if (c.context !== '') lines.push(`      ${paint('context', plain(c.context))}`);
    }
    lines.push('');
  }
  lines.push(summary(comparisons, documents));
  return `${lines.join('\n')}\n`;
}

/** The same as Markdown. */
export function diffAsMarkdown(comparisons: readonly DocumentComparison[], documents: number): string {
  const cell = (text: string): string =>
    plain(text)
      .replace(/\s+/g, ' ')
      .replace(/[\\|`*_<>[\]#~]/g, '\\$&');
  const lines = [`## ${summary(comparisons, documents)}`];
  for (const { path, changes } of comparisons) {
    if (changes.length === 0) continue;
    lines.push('', `### ${cell(path)}`, '', '| | where | what | in its words |', '| --- | --- | --- | --- |');
    for (const c of changes) lines.push(`| ${c.kind} |${where(c.place)} | ${cell(c.message)} | ${cell(c.context)} |`);
  }
  return `${lines.join('\n')}\n`;
}

/** The same as data. */
export function diffAsData(comparisons: readonly DocumentComparison[], documents: number): object {
  return {
    format: 'warta.diff/1',
    documents,
    counts: countChanges(comparisons),
    changes: comparisons.flatMap(({ path, changes }) => changes.map((c) => ({ document: path, ...c }))),
  };
}
