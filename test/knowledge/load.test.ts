import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../cli/spawn.js';

/** Loads the built program's facts in a fresh process: milliseconds, and megabytes of the process, that this adds. */
function measure(): { ms: number; mb: number } {
  const script = `
    const { loadKnowledge } = await import('${root}dist/index.js');
    const before = process.memoryUsage.rss();
    const start = performance.now();
    const knowledge = loadKnowledge();
    knowledge.entry('person:joko-widodo');
    knowledge.words('months');
    const ms = performance.now() - start;
    console.log(JSON.stringify({ ms, mb: (process.memoryUsage.rss() - before) / 1e6 }));`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  return JSON.parse(ran.stdout);
}

describe.runIf(existsSync(`${root}dist/index.js`))('loading the facts', () => {
  it('adds at most 40 ms and 40 MB', { timeout: 60_000 }, () => {
    const runs = Array.from({ length: 5 }, measure);
    expect(Math.min(...runs.map((r) => r.ms))).toBeLessThan(40);
    expect(Math.min(...runs.map((r) => r.mb))).toBeLessThan(40);
  });
});
