import type { Cell, Column, Table } from '../../model/table.js';
import { printable } from '../terminal.js';
import { valueName } from './headings.js';

export type Language = 'id' | 'en';

interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly language: Language;
  /** Rows shown at most; the rest is counted in a last line. */
  readonly top: number;
  readonly color: boolean;
}

/** Longest cell that is printed; what lies behind is in the other formats. */
const LONGEST_CELL = 240;
/** Columns for machines, and words of the text that other columns have already. */
const HIDDEN = new Set(['entity']);
/** In 80 columns these give way to the sentence. */
const HIDDEN_NARROW = new Set(['figures.kind', 'figures.text', 'documents.annotations', 'documents.date_from']);
/** Files are shown by their last part; the whole path is in the other formats. */
const PATHS = new Set(['path', 'source']);

/** True for a column about copies where there are none: it says nothing then. */
function isIdle({ columns, rows }: Table, at: number): boolean {
  const { key } = columns[at];
  if (key === 'copy_of') return rows.every((row) => row[at] === '');
  const documents = columns.findIndex((c) => c.key === 'documents');
  return key === 'unique_documents' && rows.every((row) => row[at] === row[documents]);
}

/** A table for a terminal: fits the width, wraps at words, never cuts a name. The table package is loaded here only. */
export async function renderTerminal(table: Table, options: TerminalOptions): Promise<string> {
  const [{ default: CliTable }, { Chalk }] = await Promise.all([import('cli-table3'), import('chalk')]);
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const { language, top } = options;
  const total = table.total ?? table.rows.length;
  const title = chalk.bold(`${table.title[language]} (${total})`);
  const narrow = options.width < 100;
  // the answer to a query has the columns that were asked for
  const asked = table.name === 'answer';
  const keep = table.columns
    .map((c, i) => ({ c, i }))
    .filter(({ c, i }) => asked || (!HIDDEN.has(c.key) && !isIdle(table, i) && !(narrow && HIDDEN_NARROW.has(`${table.name}.${c.key}`))));
  const rows = table.rows
    .slice(0, top)
    .map((row) => keep.map(({ c, i }) => cellText(asked ? row[i] : shortened(c, row[i], narrow), language)));
  if (rows.length === 0) return `${title}\n  –\n`;
  const heads = keep.map(({ c }) => c.title[language]);
  const whole = keep.map(({ c }) => c.type === 'id' || c.type === 'date' || PATHS.has(c.key));
  const widths = columnWidths(heads, rows, options.width, whole);
  const view = new CliTable({
    head: heads.map((h) => chalk.cyan(h)),
    colWidths: widths,
    // for the heads, and for lines of characters twice as wide
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [], compact: true },
    colAligns: keep.map(({ c }) => (c.type === 'integer' || c.type === 'number' ? 'right' : 'left')),
    chars: {
      mid: '',
      'left-mid': '',
      'mid-mid': '',
      'right-mid': '',
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      right: '',
      middle: ' ',
    },
  });
  for (const row of rows) {
    // one row of the table for each line: the package measures a cell's whole text anew at each of its lines
    const cells = row.map((text, k) => wrapped(text, widths[k] - 2));
    const height = Math.max(...cells.map((lines) => lines.length));
    for (let line = 0; line < height; line++) view.push(cells.map((lines) => lines[line] ?? ''));
  }
  const more = total - rows.length;
  const rest = more > 0 ? chalk.dim(language === 'id' ? `… ${more} baris lagi (--top)\n` : `… ${more} more rows (--top)\n`) : '';
  const body = view
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
  return `${title}\n${body}\n${rest}`;
}

const lastPart = (path: string): string => path.split('/').pop() ?? path;

/** Files by their last part, times without their zone, and in few columns a date's evidence by its method alone. */
function shortened(column: Column, value: Cell, narrow: boolean): Cell {
  if (typeof value !== 'string') return value;
  if (PATHS.has(column.key)) return lastPart(value);
  if (column.type === 'date') return value.replace('T', ' ').replace(/(:\d\d)[+-]\d\d:\d\d$/, '$1');
  return narrow && column.key === 'date_from' ? value.replace(/: .*/, '') : value;
}

function cellText(value: Cell, language: Language): string {
  const text = printable(value === null ? '' : String(value)).replace(/\s+/g, ' ');
  const named = valueName(text, language);
  return named.length > LONGEST_CELL ? `${named.slice(0, LONGEST_CELL - 1)}…` : named;
}

/** Widths that fit: each column as wide as it needs while there is room, the widest give way first; ids, dates and files stay whole while others can give. */
export function columnWidths(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  whole: readonly boolean[],
): number[] {
  const wanted = heads.map((h, i) => Math.min(72, Math.max(h.length, ...rows.map((r) => r[i].length))) + 2);
  const least = wanted.map((w, i) => (whole[i] ? Math.min(w, 28) : Math.min(w, 12)));
  const room = Math.max(width - heads.length, heads.length * 8);
  const total = (): number => wanted.reduce((sum, w) => sum + w, 0);
  while (total() > room) {
    const slack = wanted.map((w, i) => (w > least[i] ? w : 0));
    const widest = slack.indexOf(Math.max(...slack));
    if (slack[widest] === 0) {
      if (least.every((l) => l <= 8)) break;
      least.forEach((l, i) => {
        least[i] = Math.max(8, l - 1);
      });
      continue;
    }
    wanted[widest]--;
  }
  return wanted;
}

/** Letters and signs that take two columns: Chinese, Japanese, Korean, emoji. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;

/** The lines of a cell, broken between words; a word longer than its column (a path) is broken within, since the table would cut it. */
function wrapped(text: string, columns: number): string[] {
  const width = Math.max(1, WIDE.test(text) ? columns >> 1 : columns);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const parts = word.length <= width ? [word] : (word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
    for (const [i, part] of parts.entries()) {
      if (i === 0 && line !== '' && line.length + 1 + part.length <= width) line += ` ${part}`;
      else {
        if (line !== '') lines.push(line);
        line = part;
      }
    }
  }
  lines.push(line);
  return lines;
}
