import { extname } from 'node:path';
import { WartaError } from '../../errors.js';
import type { TableFormat, TableHead, TableOptions } from '../../export/contract.js';
import { TABLE_FORMATS } from '../../export/tables/index.js';
import type { Cell } from '../../model/table.js';
import { refuseScreen, writeOutput } from '../output.js';

export interface TableOutput extends TableOptions {
  readonly output?: string;
  readonly columns?: string;
}

/** The format asked for, else the one that the output's ending names, else CSV. */
export function formatName(
  asked: string | undefined,
  output: string | undefined,
  known: readonly { name: string; extension: string }[],
): string {
  if (asked !== undefined) return asked;
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  return known.find((f) => f.extension === ending)?.name ?? 'csv';
}

export function tableFormat(name: string): TableFormat {
  const format = TABLE_FORMATS.find((f) => f.name === name);
  if (format === undefined) {
    throw new WartaError('cli/format', `A table cannot be written as "${name}".`, {
      remedy: `Formats: ${TABLE_FORMATS.map((f) => f.name).join(', ')}.`,
    });
  }
  return format;
}

/** Writes rows in a format, only the chosen columns in the order asked for. */
export async function writeTable(
  format: TableFormat,
  head: TableHead,
  rows: AsyncIterable<readonly Cell[]>,
  options: TableOutput,
): Promise<void> {
  if (format.binary) refuseScreen(options.output, format.name);
  const chosen = chooseColumns(head, options.columns);
  const view = { ...head, columns: chosen.map((i) => head.columns[i]) };
  const whole = options.columns === undefined;
  await writeOutput(format.write(view, whole ? rows : cut(rows, chosen), options), options.output);
}

function chooseColumns(head: TableHead, columns: string | undefined): number[] {
  if (columns === undefined) return head.columns.map((_, i) => i);
  return columns.split(',').map((name) => {
    const at = head.columns.findIndex((c) => c.key === name.trim());
    if (at < 0) {
      throw new WartaError('cli/columns', `The table ${head.name} has no column "${name.trim()}".`, {
        remedy: `Columns: ${head.columns.map((c) => c.key).join(', ')}.`,
      });
    }
    return at;
  });
}

async function* cut(rows: AsyncIterable<readonly Cell[]>, chosen: readonly number[]): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield chosen.map((i) => row[i]);
}

/** Rows that are at hand, as a stream. */
export async function* rowsOf(rows: Iterable<readonly Cell[]>): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}
