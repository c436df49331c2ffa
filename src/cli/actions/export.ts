import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WartaError } from '../../errors.js';
import type { FolderFormat, RecordFormat, StreamFormat } from '../../export/contract.js';
import { FileNames } from '../../export/file-names.js';
import { NETWORK_FORMATS } from '../../export/network/index.js';
import { RECORD_FORMATS } from '../../export/records/index.js';
import { TABLE_FORMATS } from '../../export/tables/index.js';
import type { Analysis } from '../../model/analysis.js';
import type { TableDefinition } from '../../report/contract.js';
import { TABLES } from '../../report/tables/index.js';
import { writeOutput } from '../output.js';
import { readRecords } from '../records.js';
import { describe } from './describe-export.js';
import { exportNetwork } from './network.js';
import { formatName, tableFormat, writeTable } from './table-output.js';
import { timelineRows } from './timeline.js';

/** Options of `warta export`, as given. */
export interface ExportOptions {
  format?: string;
  output?: string;
  columns?: string;
  profile: 'data' | 'excel';
  locale: 'id' | 'en';
  fold?: true;
  describe?: true;
}

/** Writes one table or one format of all records behind the paths. */
export async function exportRecords(what: string, paths: readonly string[], options: ExportOptions): Promise<void> {
  const table = TABLES.find((t) => t.name === what);
  const format = RECORD_FORMATS.find((f) => f.name === what);
  if (options.describe === true) return describe(what, table, format);
  const graph = NETWORK_FORMATS.find((f) => f.name === what && f.name !== 'json');
  if (graph !== undefined) return exportNetwork(graph, paths, options.output);
  if (table === undefined && format === undefined) {
    throw new WartaError('cli/what', `There is neither a table nor a format "${what}".`, {
      remedy: `Tables: ${TABLES.map((t) => t.name).join(', ')}. Formats: ${RECORD_FORMATS.map((f) => f.name).join(', ')}, gexf, graphml.`,
    });
  }
  if (paths.length === 0)
    throw new WartaError('cli/paths', 'There is nothing to read.', { remedy: 'Give files, folders or saved records.' });
  if (table !== undefined) {
    const writer = tableFormat(formatName(options.format, options.output, TABLE_FORMATS));
    if (table.name === 'timeline') return writeTable(writer, table, timelineRows(paths, { statements: 'first' }), options);
    return writeTable(writer, table, rowsFrom(table, paths), options);
  }
  if (format?.kind === 'stream') return writeOutput(stream(format, paths, options), options.output);
  if (format?.kind === 'folder') return folder(format, paths, options);
}

async function* rowsFrom(table: TableDefinition, paths: readonly string[]) {
  const maker = table.create();
  for await (const record of readRecords(paths)) yield* maker.add(record);
  yield* maker.end();
}

async function* stream(format: StreamFormat, paths: readonly string[], options: ExportOptions) {
  const writer = format.create({ fold: options.fold === true });
  let index = 0;
  yield writer.begin();
  for await (const record of readRecords(paths)) yield writer.document(withText(record, format), index++);
  yield writer.end();
}

async function folder(format: FolderFormat, paths: readonly string[], options: ExportOptions): Promise<void> {
  const { output } = options;
  if (output === undefined) {
    throw new WartaError('cli/output', `${format.name} has files for each article.`, { remedy: 'Give a folder with -o.' });
  }
  const names = new FileNames(paths);
  const settings = { fold: options.fold === true };
  const write = ({ name, content }: { name: string; content: string }): void => {
    const file = join(output, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const file of format.shared(settings)) write(file);
  for await (const record of readRecords(paths)) {
    for (const file of format.files(withText(record, format), names.of(record.path, record.id), settings)) write(file);
  }
}

function withText(record: Analysis, format: RecordFormat): Analysis {
  if (record.text !== undefined || !format.needsText) return record;
  throw new WartaError('export/no-text', `${format.name} needs the text, and this record was saved without it.`, {
    place: record.path,
    remedy: 'Make the records again without --no-text.',
  });
}
