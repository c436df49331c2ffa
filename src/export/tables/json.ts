import type { Cell } from '../../model/table.js';
import type { TableFormat, TableHead } from '../contract.js';

const object = ({ columns }: TableHead, row: readonly Cell[]): string =>
  JSON.stringify(Object.fromEntries(columns.map((c, i) => [c.key, row[i] ?? null])));

/** One JSON array of objects, a row a line. */
export const json: TableFormat = {
  name: 'json',
  extension: 'json',
  binary: false,
  async *write(head, rows) {
    let before = '[\n';
    for await (const row of rows) {
      yield before + object(head, row);
      before = ',\n';
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  },
};

/** One JSON object a line. */
export const ndjson: TableFormat = {
  name: 'ndjson',
  extension: 'ndjson',
  binary: false,
  async *write(head, rows) {
    for await (const row of rows) yield `${object(head, row)}\n`;
  },
};
