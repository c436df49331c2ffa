import type { Cell, Column } from '../../model/table.js';
import type { TableFormat } from '../contract.js';

/** Types of Parquet for ours. Dates stay texts: they are as precise as is known. */
const TYPES = {
  text: 'STRING',
  id: 'STRING',
  date: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<Column['type'], string>;

/** A Parquet file for DuckDB, pandas, R. The columns are gathered in memory, as the format wants them whole. */
export const parquet: TableFormat = {
  name: 'parquet',
  extension: 'parquet',
  binary: true,
  async *write({ columns }, rows) {
    const { parquetWriteBuffer } = await import('hyparquet-writer');
    const data: Cell[][] = columns.map(() => []);
    for await (const row of rows) columns.forEach((_, i) => void data[i].push(row[i] ?? null));
    const columnData = columns.map((c, i) => ({ name: c.key, data: data[i], type: TYPES[c.type], nullable: true }));
    yield new Uint8Array(parquetWriteBuffer({ columnData }));
  },
};
