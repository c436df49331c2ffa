import type { Column } from '../../model/table.js';
import { STORED_TABLES } from '../../report/tables/stored.js';
import { queryStore } from '../../store/store-query.js';
import { printOrWriteRows, type WordOutputOptions } from './word-output.js';

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
  await printOrWriteRows({ name: 'answer', title: TITLE, columns }, answer.rows, options);
}
