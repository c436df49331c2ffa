import { readFileSync } from 'node:fs';
import type { Chunk, RecordFormat, TableFormat, TableOptions } from '../../src/export/contract.js';
import { RECORD_FORMATS } from '../../src/export/records/index.js';
import { TABLE_FORMATS } from '../../src/export/tables/index.js';
import type { Analysis } from '../../src/model/analysis.js';
import type { Cell, Column } from '../../src/model/table.js';
import type { TableDefinition } from '../../src/report/contract.js';
import { TABLES } from '../../src/report/tables/index.js';

const load = (name: string): Analysis[] =>
  readFileSync(new URL(`../../fixtures/records/${name}.ndjson`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Analysis);

/** Two articles on one event, with emoji, a quotation over two lines and a figure that disagrees. */
export const sample: readonly Analysis[] = load('pasar');
/** An article whose every text tries to be something else: a formula, markup, a script, a path out of the folder. */
export const hostile: readonly Analysis[] = load('hostile');

export const tableNamed = (name: string): TableDefinition => TABLES.find((t) => t.name === name)!;
export const formatNamed = (name: string): RecordFormat => RECORD_FORMATS.find((f) => f.name === name)!;
export const writerNamed = (name: string): TableFormat => TABLE_FORMATS.find((f) => f.name === name)!;

export async function gather(chunks: AsyncIterable<Chunk>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(parts);
}

async function* rowsOf(table: TableDefinition, records: readonly Analysis[]) {
  const maker = table.create();
  for (const record of records) yield* maker.add(record);
  yield* maker.end();
}

/** A table of records in a format, as the program writes it. */
export const writeTable = (
  format: string,
  table: TableDefinition,
  records: readonly Analysis[],
  options: TableOptions = { profile: 'data', locale: 'id' },
): Promise<Buffer> => gather(writerNamed(format).write(table, rowsOf(table, records), options));

/** Any columns and rows in a format. */
export async function writeRows(
  format: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  options: TableOptions = { profile: 'data', locale: 'id' },
): Promise<Buffer> {
  async function* stream() {
    yield* rows;
  }
  const head = { name: 'rows', title: { id: 'Baris', en: 'Rows' }, columns };
  return gather(writerNamed(format).write(head, stream(), options));
}

export const column = (key: string, type: Column['type'] = 'text'): Column => ({ key, title: { id: key, en: key }, type });

/** All records in a stream format. */
export function writeStream(name: string, records: readonly Analysis[], fold = false): string {
  const format = formatNamed(name);
  if (format.kind !== 'stream') throw new Error(`${name} is no stream format`);
  const writer = format.create({ fold });
  return writer.begin() + records.map((r, i) => writer.document(r, i)).join('') + writer.end();
}

/** Files of one record in a folder format, by name. */
export function writeFiles(name: string, record: Analysis, base = 'artikel'): Map<string, string> {
  const format = formatNamed(name);
  if (format.kind !== 'folder') throw new Error(`${name} is no folder format`);
  return new Map(format.files(record, base, { fold: false }).map((f) => [f.name, f.content]));
}
