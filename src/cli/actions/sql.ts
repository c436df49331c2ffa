import { TABLE_FORMATS } from '../../export/tables/index.js';
import type { Cell, Column } from '../../model/table.js';
import { STORED_TABLES } from '../../report/tables/stored.js';
import { type Answer, queryStore } from '../../store/store-query.js';
import { wholeNumber } from './option-values.js';
import { formatName, tableFormat, writeTable } from './table-output.js';
import { printOrWrite, type WordOutputOptions } from './word-output.js';

/** Options of `warta sql`, as given. */
export interface SqlOptions extends WordOutputOptions {
  readonly store: string;
}

const TITLE = { id: 'Jawaban', en: 'Answer' };

/** Prints the answer to a query: on a screen its first rows, in a format for programs all of them. */
export async function sql(query: string, options: SqlOptions): Promise<void> {
  const names = STORED_TABLES.map((t) => t.name);
  const answer = await queryStore(options.store, names, query);
  const columns = answer.columns.map(({ name, type }): Column => ({ key: name, title: { id: name, en: name }, type }));
  const head = { name: 'answer', title: TITLE, columns };
  if (options.format === undefined && options.output === undefined) {
    return printOrWrite({ ...head, ...(await firstRows(answer, wholeNumber(options.top, '--top'))) }, options);
  }
  await writeTable(tableFormat(formatName(options.format, options.output, TABLE_FORMATS)), head, answer.rows, options);
}

/** The rows that are shown, and how many there are: no more of them is held. */
async function firstRows({ rows }: Answer, most: number): Promise<{ rows: (readonly Cell[])[]; total: number }> {
  const first: (readonly Cell[])[] = [];
  let total = 0;
  for await (const row of rows) if (total++ < most) first.push(row);
  return { rows: first, total };
}
