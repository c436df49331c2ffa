import type { Cell, Column } from '../../model/table.js';
import type { TableFormat, TableHead, TableOptions } from '../contract.js';
import { spreadsheetText } from './spreadsheet-cell.js';

/** Rows that are written at once. */
const BATCH = 500;

type Show = (cell: Cell, column: Column) => string;

const forPrograms: Show = (cell) => (cell === null ? '' : String(cell));

const forSpreadsheets =
  (decimal: string): Show =>
  (cell, column) => {
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
    return cell === null ? '' : spreadsheetText(cell, column.type);
  };

function separated(name: string, extension: string, delimiterOf: (options: TableOptions) => string): TableFormat {
  return {
    name,
    extension,
    binary: false,
    async *write({ columns }: TableHead, rows, options) {
      const { stringify } = await import('csv-stringify/sync');
      const excel = options.profile === 'excel';
      const show = excel ? forSpreadsheets(options.locale === 'id' ? ',' : '.') : forPrograms;
      const settings = {
        delimiter: delimiterOf(options),
        record_delimiter: excel ? '\r\n' : '\n',
        // a lone carriage return also ends a line for most readers
        quoted_match: /[\r\n]/,
      };
      const heads = columns.map((c) => (excel ? c.title[options.locale] : c.key));
      yield `${excel ? '\ufeff' : ''}${stringify([heads], settings)}`;
      let batch: string[][] = [];
      for await (const row of rows) {
        batch.push(columns.map((c, i) => show(row[i], c)));
        if (batch.length < BATCH) continue;
        yield stringify(batch, settings);
        batch = [];
      }
      if (batch.length > 0) yield stringify(batch, settings);
    },
  };
}

/** Comma-separated values (RFC 4180). The excel profile has a byte order mark and, in Indonesia, semicolons and decimal commas. */
export const csv = separated('csv', 'csv', ({ profile, locale }) => (profile === 'excel' && locale === 'id' ? ';' : ','));

/** Tab-separated values, quoted where needed. */
export const tsv = separated('tsv', 'tsv', () => '\t');
