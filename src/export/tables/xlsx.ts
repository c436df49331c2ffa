import type { Cell, Column } from '../../model/table.js';
import { xmlSafe } from '../clean-text.js';
import type { TableFormat } from '../contract.js';

/** Most that a cell of a spreadsheet holds, in UTF-16 units. */
const LONGEST = 32_767;
const LONGEST_NAME = 31;
const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;

const WIDTHS: Record<Column['type'], number> = { text: 28, integer: 10, number: 12, date: 12, id: 24, boolean: 10 };
/** Columns whose texts are sentences. */
const WIDE = new Set(['what', 'quotation', 'sentence', 'title', 'written_as']);

/** An Excel workbook with one sheet: numbers are numbers, full days are dates, everything else is text and never a formula. */
export const xlsx: TableFormat = {
  name: 'xlsx',
  extension: 'xlsx',
  binary: true,
  async *write({ title, columns }, rows, { locale }) {
    const { writeXlsxStream } = await import('hucre/xlsx');
    const defs = columns.map((c) => ({
      header: c.title[locale],
      width: WIDE.has(c.key) ? 60 : WIDTHS[c.type],
      ...(c.type === 'date' ? { numFmt: 'yyyy-mm-dd' } : {}),
    }));
    const stream = writeXlsxStream(typed(rows, columns), {
      name: title[locale].replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_NAME),
      columns: defs,
      freezePane: { rows: 1 },
    });
    // the types of streams for browsers do not say that Node's can be iterated
    yield* stream as unknown as AsyncIterable<Uint8Array>;
  },
};

async function* typed(
  rows: AsyncIterable<readonly Cell[]>,
  columns: readonly Column[],
): AsyncGenerator<(string | number | boolean | Date | null)[]> {
  for await (const row of rows) yield columns.map((c, i) => value(row[i] ?? null, c));
}

function value(cell: Cell, column: Column): string | number | boolean | Date | null {
  if (typeof cell !== 'string') return cell;
  if (cell === '') return null;
  if (column.type === 'date' && FULL_DAY.test(cell)) return new Date(`${cell}T00:00:00Z`);
  const text = xmlSafe(cell);
  return text.length <= LONGEST ? text : xmlSafe(`${text.slice(0, LONGEST - 1)}…`);
}
