import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from './cli/spawn.js';
import { writeCorpus } from './corpus/generated.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the recipes of deploy/ make what one run makes, with every engine that this machine has', () => {
  writeCorpus(join(folder, 'korpus'), 40);
  const ran = spawnSync('bash', [`${root}deploy/check.sh`, 'korpus'], { cwd: folder, encoding: 'utf8' });
  expect(ran.stdout).toContain('40 records');
  expect(ran.stdout).not.toContain('DIFFERENT');
  expect(ran.status, ran.stderr).toBe(0);
}, 300_000);
