import { oneLine, xmlSafe } from '../clean-text.js';
import type { TableFormat } from '../contract.js';

/** Text of an article is never markup. */
const plain = (text: string): string => oneLine(xmlSafe(text)).replace(/[\\|`*_<>[\]#]/g, '\\$&');

/** A table in GitHub's Markdown. */
export const markdown: TableFormat = {
  name: 'markdown',
  extension: 'md',
  binary: false,
  async *write({ title, columns }, rows, { locale }) {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
    yield `## ${title[locale]}\n\n`;
    yield line(columns.map((c) => plain(c.title[locale])));
    yield line(columns.map((c) => (c.type === 'integer' || c.type === 'number' ? '--:' : '---')));
    for await (const row of rows) yield line(row.map((cell) => plain(cell === null ? '' : String(cell))));
  },
};
