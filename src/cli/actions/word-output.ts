import { WartaError } from '../../errors.js';
import type { TableHead } from '../../export/contract.js';
import { TABLE_FORMATS } from '../../export/tables/index.js';
import type { Analysis } from '../../model/analysis.js';
import type { Cell, Table } from '../../model/table.js';
import { FirstRows } from '../../report/first-rows.js';
import { belongsTo, type CorpusPart, PART_KEYS, parsePart } from '../../report/words/corpus-part.js';
import { asWritten, createStemmer, type StemOf } from '../../report/words/stems.js';
import { writeOutput } from '../output.js';
import { readRecords } from '../records.js';
import { renderTerminal } from '../render/terminal-table.js';
import { wholeNumber } from './option-values.js';
import { formatName, rowsOf, tableFormat, writeTable } from './table-output.js';

/** Options that all commands on words have. */
export interface WordOutputOptions {
  format?: string;
  output?: string;
  columns?: string;
  top: string;
  profile: 'data' | 'excel';
  locale: 'id' | 'en';
}

/** Prints a table for people, or writes it in the format asked for. `top` cuts what people see, not what programs get. */
export async function printOrWrite(table: Table, options: WordOutputOptions): Promise<void> {
  const toFile = options.output !== undefined;
  if (options.format === undefined && !toFile) {
    const width = process.stdout.isTTY === true ? (process.stdout.columns ?? 80) : Number(process.env.COLUMNS ?? 120);
    const top = wholeNumber(options.top, '--top');
    const color = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
    const text = await renderTerminal(table, { width: Math.max(40, width), language: options.locale, top, color });
    return writeOutput(rowsOfText(text), undefined);
  }
  const format = tableFormat(formatName(options.format, options.output, TABLE_FORMATS));
  await writeTable(format, table, rowsOf(table.rows), options);
}

/** As `printOrWrite`, of rows that come one by one: no more of them is held than people see. */
export async function printOrWriteRows(head: TableHead, rows: AsyncIterable<readonly Cell[]>, options: WordOutputOptions): Promise<void> {
  if (options.format === undefined && options.output === undefined) {
    const first = new FirstRows<readonly Cell[]>(wholeNumber(options.top, '--top'));
    for await (const row of rows) first.push(row);
    return printOrWrite({ ...head, ...first.end() }, options);
  }
  await writeTable(tableFormat(formatName(options.format, options.output, TABLE_FORMATS)), head, rows, options);
}

async function* rowsOfText(text: string) {
  yield text;
}

/** How words are compared. */
export const comparison = (by: string): Promise<StemOf> => (by === 'word' ? Promise.resolve(asWritten) : createStemmer());

export function corpusPart(text: string, option: string): CorpusPart {
  const { part, wrong } = parsePart(text);
  if (part !== undefined) return part;
  throw new WartaError('cli/part', `${option} cannot read "${wrong}".`, {
    remedy: `Write key=value with commas between; keys: ${PART_KEYS.join(', ')}.`,
  });
}

/** The records that a choice leaves. */
export async function* chosenRecords(paths: readonly string[], where: string | undefined): AsyncGenerator<Analysis> {
  const part = where === undefined ? {} : corpusPart(where, '--where');
  for await (const record of readRecords(paths)) if (belongsTo(record, part)) yield record;
}
