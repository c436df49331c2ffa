import type { Table } from '../../model/table.js';
import { printable } from '../terminal.js';
import { valueName } from './headings.js';

/** Tables as Markdown (GitHub's), cells escaped so that no text of an article is markup. */
export function renderMarkdown(table: Table, language: 'id' | 'en', top: number): string {
  const escaped = (text: string): string =>
    printable(text)
      .replace(/\s+/g, ' ')
      .replace(/[\\|`*_<>[\]#]/g, '\\$&');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = table.rows
    .slice(0, top)
    .map((row) => line(row.map((cell) => escaped(valueName(cell === null ? '' : String(cell), language)))));
  const total = table.total ?? table.rows.length;
  const more = total - rows.length;
  const rest = more > 0 ? [`\n… ${more}`] : [];
  return [
    `## ${table.title[language]} (${total})`,
    '',
    line(table.columns.map((c) => c.title[language])),
    line(table.columns.map(() => '---')),
    ...rows,
    ...rest,
    '',
  ].join('\n');
}
