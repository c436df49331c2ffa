import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import type { Loose } from '../evaluate/build.js';
import { root, warta } from './spawn.js';

export const folder = mkdtempSync(join(tmpdir(), 'warta-validate-'));
afterAll(() => rmSync(folder, { recursive: true }));
export let whole: Analysis[] = [];

/** A corpus of our own articles with a saved run, floors and a first expectations file. */
beforeAll(() => {
  mkdirSync(join(folder, 'corpus'));
  for (const file of readdirSync(join(root, 'fixtures/gold')).filter((f) => f.endsWith('.txt')))
    cpSync(join(root, 'fixtures/gold', file), join(folder, 'corpus', file));
  const { code, out } = warta(['extract', 'corpus'], { cwd: folder });
  expect(code).toBe(0);
  writeFileSync(join(folder, 'run.ndjson'), out);
  whole = out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  expect(warta(['validate', 'run.ndjson', '--init'], { cwd: folder }).code).toBe(0);
});

/** A copy of the run with one thing damaged, and the verdict over it. */
export function judge(damage: (records: Loose[], corpus: string) => unknown, args: readonly string[]) {
  const here = mkdtempSync(join(folder, 'case-'));
  cpSync(join(folder, 'corpus'), join(here, 'corpus'), { recursive: true });
  cpSync(join(folder, 'expectations.yaml'), join(here, 'expectations.yaml'));
  cpSync(join(folder, 'run.ndjson'), join(here, 'baseline.ndjson'));
  const records = structuredClone(whole);
  const text = damage(records, join(here, 'corpus'));
  writeFileSync(join(here, 'run.ndjson'), typeof text === 'string' ? text : records.map((r) => `${JSON.stringify(r)}\n`).join(''));
  return warta(['validate', 'run.ndjson', ...args, '--format', 'json'], { cwd: here });
}
export const ALL = [
  '--records',
  '--verify',
  '--expect',
  'expectations.yaml',
  '--baseline',
  'baseline.ndjson',
  '--gold',
  join(root, 'fixtures/gold'),
];

/** The first record that has a mark of a kind, and the mark. */
export function pick(records: Loose[], test: (a: Loose, r: Loose) => boolean): { r: Loose; a: Loose } {
  for (const r of records) for (const a of r.annotations) if (test(a, r)) return { r, a };
  throw new Error('no record has such a mark');
}
export const ofType = (records: Loose[], type: string) => pick(records, (a) => a.type === type);
export const file = (corpus: string, at = 0): string => join(corpus, readdirSync(corpus).sort()[at]);
