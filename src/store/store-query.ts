import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { WartaError } from '../errors.js';
import type { Cell, Column } from '../model/table.js';
import { finishedManifest } from './run/manifest.js';
import { tableFile } from './run/run-store.js';

/** The answer to a query, as far as it is read. */
export interface Answer {
  readonly columns: readonly { readonly name: string; readonly type: Column['type'] }[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** What DuckDB holds in memory; what is larger goes to a folder for the time of the query. */
const MEMORY = '256MB';

/**
 * Puts a query to the tables of a store. It may read them and nothing else: no other file, no network, no extension, and it can change nothing.
 * Throws WartaError where the store has no tables, DuckDB is not installed, or the query is wrong.
 */
export async function queryStore(folder: string, tables: readonly string[], sql: string): Promise<Answer> {
  if (sql.trim() === '') throw new WartaError('sql/one', 'Give one query.');
  const views = tables.map((table) => viewOf(folder, table));
  const duckdb = await import('@duckdb/node-api').catch((cause) => {
    throw new WartaError('sql/missing', 'Queries need DuckDB, which is not installed.', {
      remedy: 'Run `npm install @duckdb/node-api`.',
      cause,
    });
  });
  const scratch = mkdtempSync(join(tmpdir(), 'warta-sql-'));
  const connection = await (await duckdb.DuckDBInstance.create(':memory:', { memory_limit: MEMORY, temp_directory: scratch })).connect();
  const end = (): void => {
    connection.closeSync();
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    await connection.run(`SET allowed_directories = [${quoted(resolve(folder, 'tables'))}]`);
    for (const view of views) await connection.run(view);
    await connection.run(
      'SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET enable_external_access = false; SET lock_configuration = true',
    );
    const { SELECT } = duckdb.StatementType;
    const statement = await only(connection, sql, SELECT);
    const result = await statement.stream();
    const { BIGINT, UBIGINT, HUGEINT, INTEGER, DOUBLE, FLOAT, BOOLEAN } = duckdb.DuckDBTypeId;
    const integers = new Set([BIGINT, UBIGINT, HUGEINT, INTEGER]);
    const columns = result.columnTypes().map(({ typeId }, i) => ({
      name: result.columnNames()[i],
      type: integers.has(typeId) ? 'integer' : typeId === DOUBLE || typeId === FLOAT ? 'number' : typeId === BOOLEAN ? 'boolean' : 'text',
    })) satisfies Answer['columns'];
    return { columns, rows: cells(result.yieldRowsJson(), columns, end) };
  } catch (cause) {
    end();
    throw cause instanceof WartaError ? cause : faultOf(cause);
  }
}

/** One statement that reads. */
async function only(connection: DuckDBConnection, sql: string, select: number): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new WartaError('sql/one', `Give one query, not ${statements.count}.`);
  const statement = await statements.prepare(0);
  if (statement.statementType === select) return statement;
  throw new WartaError('sql/read-only', 'A query can only read.', { remedy: 'Give SELECT, DESCRIBE or SUMMARIZE.' });
}

/** The statement that makes a table of the store visible under its name. */
function viewOf(folder: string, table: string): string {
  const files = finishedManifest(folder).parts.map((part) => resolve(folder, 'tables', tableFile(part, table)));
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined || files.length === 0)
    throw new WartaError('sql/tables', files.length === 0 ? 'The store has no documents.' : 'The store has no tables.', {
      place: folder,
      remedy: 'Run the same `warta run` again, without --no-tables.',
    });
  return `CREATE VIEW ${table} AS SELECT * FROM read_parquet([${files.map(quoted).join(', ')}])`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

async function* cells(chunks: AsyncIterable<unknown[][]>, columns: Answer['columns'], end: () => void): AsyncGenerator<readonly Cell[]> {
  try {
    for await (const rows of chunks) for (const row of rows) yield row.map((value, i) => cellOf(value, columns[i].type));
  } catch (cause) {
    throw faultOf(cause);
  } finally {
    end();
  }
}

/** Large integers come as texts; lists and structures are shown as JSON. */
function cellOf(value: unknown, type: Column['type']): Cell {
  if (value === null || value === undefined) return null;
  if (type === 'integer' && Number.isSafeInteger(Number(value))) return Number(value);
  return typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
}

function faultOf(cause: unknown): WartaError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new WartaError('sql/query', message.trim(), { cause });
}
