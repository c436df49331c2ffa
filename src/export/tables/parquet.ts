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

/** Rows that are held and written together. */
const GROUP = 20_000;

/** A Parquet file for DuckDB, pandas, R, in groups of rows: no more than one of them is held in memory. */
export const parquet: TableFormat = {
  name: 'parquet',
  extension: 'parquet',
  binary: true,
  async *write({ columns }, rows) {
    const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
    const empty = (): Cell[][] => columns.map(() => []);
    const typed = columns.map((c) => ({ name: c.key, data: [], type: TYPES[c.type], nullable: true }));
    const bytes = new ByteWriter();
    const file = new ParquetWriter({ writer: bytes, schema: schemaFromColumnData({ columnData: typed }) });
    const taken = (): Uint8Array => {
      const chunk = bytes.getBytes().slice();
      bytes.index = 0;
      return chunk;
    };
    let data = empty();
    for await (const row of rows) {
      columns.forEach((_, i) => void data[i].push(row[i] ?? null));
      if (data[0].length < GROUP) continue;
      file.write({ columnData: columns.map((c, i) => ({ name: c.key, data: data[i] })), rowGroupSize: GROUP });
      data = empty();
      yield taken();
    }
    if (data[0].length > 0) file.write({ columnData: columns.map((c, i) => ({ name: c.key, data: data[i] })), rowGroupSize: GROUP });
    file.finish();
    yield taken();
  },
};
