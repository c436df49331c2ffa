import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lineCount } from './articles.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = new URL('../bench/usage.mjs', import.meta.url).href;

/** Where a measurement keeps its files; removed at the end of the run. */
export const folder = mkdtempSync(join(tmpdir(), 'warta-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** What a whole process took. */
export interface Run {
  readonly seconds: number;
  /** Of all its threads. */
  readonly cpuSeconds: number;
  /** Most memory held, in MB. */
  readonly memory: number;
  readonly lines: number;
  readonly complaints: number;
}

/** Runs the built program to its end. Throws where its exit code is another than 0. */
export function run(...args: string[]): Run {
  const out = join(folder, 'out');
  const report = join(folder, 'usage.json');
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', usage, 'bin/warta.js', ...args], {
    cwd: root,
    stdio: ['ignore', openSync(out, 'w'), 'pipe'],
    env: { ...process.env, WARTA_BENCH_USAGE: report },
    encoding: 'utf8',
    maxBuffer: 64 * 1_048_576,
  });
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0) throw new Error(`warta ${args[0]} ended with ${status}: ${stderr.slice(0, 500)}`);
  const { cpuSeconds, memory } = JSON.parse(readFileSync(report, 'utf8'));
  return { seconds, cpuSeconds, memory, lines: lineCount(out), complaints: stderr.split('\n').length - 1 };
}

/** Extracts a file of articles, and sees that each has its record or its line on standard error. */
export function extract(path: string, documents: number, ...options: string[]): Run {
  const done = run('extract', '--no-model', ...options, path);
  if (done.lines + done.complaints !== documents) throw new Error(`${documents} articles, but ${done.lines} records.`);
  return done;
}

/** Seconds of a bare process: Node with these arguments. */
export function bare(...args: string[]): number {
  const begin = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}.`);
  return (performance.now() - begin) / 1000;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
