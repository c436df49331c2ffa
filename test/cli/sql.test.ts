import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorpus } from '../corpus/generated.js';
import { warta } from './spawn.js';
import { treeOf } from './store-tree.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-sql-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sql = (query: string, ...args: string[]) => warta(['sql', query, '--store', 'toko', ...args], { cwd: folder });
const answer = (query: string) => JSON.parse(sql(query, '--format', 'json').out);

beforeAll(() => {
  writeCorpus(join(folder, 'korpus'), 40);
  warta(['run', 'korpus', '--store', 'toko', '--part-size', '0.0625'], { cwd: folder });
});

describe('warta sql', () => {
  it('answers from all parts what the records say', () => {
    const records = warta(['extract', '--store', 'toko'], { cwd: folder })
      .out.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(readdirSync(join(folder, 'toko/tables')).length).toBeGreaterThan(8);
    const total = (of: (r: Record<string, unknown[]>) => number): number => records.reduce((n, r) => n + of(r), 0);
    expect(
      answer(
        'SELECT (SELECT count(*) FROM documents) AS d, (SELECT count(*) FROM annotations) AS a, (SELECT count(*) FROM entities) AS e, (SELECT count(*) FROM relations) AS r',
      ),
    ).toEqual([{ d: 40, a: total((r) => r.annotations.length), e: total((r) => r.entities.length), r: total((r) => r.relations.length) }]);
    const speakers = answer(
      "SELECT name, count(*) AS n FROM annotations WHERE type = 'quote' AND name <> '' GROUP BY name ORDER BY n DESC, name",
    );
    const counted = new Map<string, number>();
    for (const r of records)
      for (const a of r.annotations)
        if (a.type === 'quote' && a.speaker !== null) {
          const name = r.entities.find((e: { id: string }) => e.id === a.speaker).name;
          counted.set(name, (counted.get(name) ?? 0) + 1);
        }
    expect(speakers.length).toBeGreaterThan(2);
    expect(Object.fromEntries(speakers.map((s: { name: string; n: number }) => [s.name, s.n]))).toEqual(Object.fromEntries(counted));
    expect(answer('SELECT DISTINCT e.document FROM entities e JOIN documents d ON e.document = d.document').length).toBe(40);
  });

  it('is a table for people, and any format for programs', () => {
    const shown = sql('SELECT path, words FROM documents ORDER BY path', '--top', '2').out;
    expect(shown).toContain('korpus/baris.jsonl#1');
    expect(shown).toContain('--top');
    expect(sql('SELECT 1 AS satu, NULL AS kosong', '--format', 'csv').out).toBe('satu,kosong\n1,\n');
    expect(answer("SELECT [1, 2] AS daftar, DATE '2023-05-01' AS hari, sum(words) > 9 AS b FROM documents")).toEqual([
      { daftar: '[1,2]', hari: '2023-05-01', b: true },
    ]);
    expect(sql('DESCRIBE annotations', '--format', 'csv').out).toContain('entity,VARCHAR');
  });

  it.each([
    ["SELECT * FROM read_csv('/etc/passwd')", 'Permission Error'],
    ["SELECT * FROM read_text('toko/warta-store.json')", 'Permission Error'],
    ["SELECT * FROM glob('/*')", 'Permission Error'],
    ["COPY documents TO 'toko/tables/x.parquet' (FORMAT parquet)", 'can only read'],
    ["EXPLAIN ANALYZE COPY documents TO 'toko/tables/x.parquet' (FORMAT parquet)", 'can only read'],
    ["ATTACH 'lain.db'", 'can only read'],
    ['SET enable_external_access = true', 'can only read'],
    ['INSTALL httpfs', 'can only read'],
    ['DROP VIEW documents', 'can only read'],
    ['SELECT 1; SELECT 2', 'Give one query'],
    ['SELECT nama FROM documents', 'nama'],
    ['SELEC', 'syntax error'],
    ['', 'Give one query'],
  ])('refuses %s', (query, why) => {
    const before = treeOf(join(folder, 'toko'));
    const ran = sql(query);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(why);
    expect(treeOf(join(folder, 'toko'))).toEqual(before);
    expect(existsSync(join(folder, 'lain.db'))).toBe(false);
  });

  it('says what is missing: the tables, the store, the package', () => {
    warta(['run', 'korpus', '--store', 'tanpa', '--no-tables'], { cwd: folder });
    const ask = (store: string, env?: Record<string, string>) => warta(['sql', 'SELECT 1', '--store', store], { cwd: folder, env });
    expect(ask('tanpa').err).toContain('tanpa: The store has no tables. Run the same `warta run` again, without --no-tables.');
    warta(['run', 'korpus', '--store', 'tanpa'], { cwd: folder });
    expect(ask('tanpa').code).toBe(0);
    expect(ask('korpus').err).toContain('There is no store here.');
    const hook = `export async function resolve(s,c,n){if(s==='@duckdb/node-api')throw new Error('Cannot find package');return n(s,c)}`;
    const setUp = `import{register}from'node:module';register('data:text/javascript,'+encodeURIComponent(${JSON.stringify(hook)}))`;
    const without = ask('toko', { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(setUp)}` });
    expect(without).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Queries need DuckDB, which is not installed. Run `npm install @duckdb/node-api`.'),
    });
  });
});

describe('the tables of a store', () => {
  it('are Parquet that any reader reads', async () => {
    const { parquetReadObjects } = await import('hyparquet');
    const name = readdirSync(join(folder, 'toko/tables')).find((n) => n.endsWith('.documents.parquet'))!;
    const bytes = readFileSync(join(folder, 'toko/tables', name));
    const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer });
    expect(rows[0].path).toMatch(/^korpus\//);
  });
});
