import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../model/analysis.js';
import type { Row, TableDefinition } from '../report/contract.js';
import { STORED_TABLES } from '../report/tables/stored.js';
import { writeWhole } from '../store/run/disk.js';
import { type PartTables, tableFile } from '../store/run/run-store.js';

/** Writes the tables of a part as Parquet, those that it does not have. */
export const storeTables: PartTables = async (folder, part, records) => {
  const files = STORED_TABLES.map((table) => join(folder, 'tables', tableFile(part, table.name)));
  const missing = STORED_TABLES.filter((_, i) => !existsSync(files[i]));
  if (missing.length === 0) return files;
  const gathered = missing.map((table) => ({ table, maker: table.create(), rows: [] as Row[] }));
  for (const line of records()) {
    const record: Analysis = JSON.parse(line.toString('utf8'));
    for (const { maker, rows } of gathered) rows.push(...maker.add(record));
  }
  for (const { table, rows } of gathered) writeWhole(files[STORED_TABLES.indexOf(table)], await parquetOf(table, rows));
  return files;
};

async function parquetOf(table: TableDefinition, rows: readonly Row[]): Promise<Uint8Array[]> {
  const { parquet } = await import('../export/tables/parquet.js');
  const chunks: Uint8Array[] = [];
  for await (const chunk of parquet.write(table, streamed(rows), { profile: 'data', locale: 'en' })) chunks.push(chunk as Uint8Array);
  return chunks;
}

async function* streamed(rows: readonly Row[]) {
  yield* rows;
}
