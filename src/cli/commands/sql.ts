import type { Command } from 'commander';
import type { SqlOptions } from '../actions/sql.js';
import { withWordOptions } from './word-options.js';

/** `warta sql "SELECT …" --store DIR`: questions to a store. */
export function registerSql(program: Command): void {
  const command = program
    .command('sql')
    .description('put a query to the tables of a store: documents, annotations, entities, relations (needs the optional package DuckDB)')
    .argument('<query>', 'SELECT …, DESCRIBE annotations, SUMMARIZE documents')
    .requiredOption('--store <folder>', 'a store that `warta run` made');
  withWordOptions(command, '50').action(async (query: string, options: SqlOptions) => {
    const { sql } = await import('../actions/sql.js');
    await sql(query, options);
  });
}
