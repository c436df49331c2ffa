import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sequence, writeCorpus } from '../corpus/generated.js';
import { root, warta } from './spawn.js';
import { treeOf } from './store-tree.js';

/** `npm run test:faults` kills two hundred times. */
const KILLS = Number(process.env.WARTA_KILLS ?? 6);
const ARTICLES = Number(process.env.WARTA_ARTICLES ?? 240);

const folder = mkdtempSync(join(tmpdir(), 'warta-faults-'));
afterAll(() => rmSync(folder, { recursive: true }));
const store = join(folder, 'disturbed');
// small parts, so that there are many: of the journal, of the store
const argv = (to: string): string[] => ['run', 'korpus', '--store', to, '--part-size', '0.0625'];

/** Runs the program and kills it after so many milliseconds; true where it came to its end before. */
function killed(after: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}bin/warta.js`, ...argv(store)], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 || signal === 'SIGKILL') resolve(code === 0);
      else reject(new Error(`exit ${code}: ${said}`));
    });
  });
}

describe('a run that is killed', () => {
  it(
    `comes out as an undisturbed one, byte for byte, after ${KILLS} kills at random moments`,
    async () => {
      writeCorpus(join(folder, 'korpus'), ARTICLES);
      const began = Date.now();
      expect(warta(argv(join(folder, 'undisturbed')), { cwd: folder })).toMatchObject({ code: 0, err: '' });
      const whole = Date.now() - began;
      const wanted = treeOf(join(folder, 'undisturbed'));
      expect(Object.keys(wanted).length).toBeGreaterThan(20);
      const next = sequence(8);
      let kills = 0;
      let kept = 0;
      while (kills < KILLS) {
        if (await killed(next() * whole)) {
          // it was faster this time: compared, and another run begins
          expect(treeOf(store)).toEqual(wanted);
          rmSync(store, { recursive: true });
          continue;
        }
        kills++;
        if (existsSync(join(store, 'journal'))) kept++;
      }
      // some of the kills must have met a run at work, or nothing was tested
      expect(kept).toBeGreaterThan(KILLS / 4);
      expect(warta(argv(store), { cwd: folder })).toMatchObject({ code: 0, err: '' });
      expect(treeOf(store)).toEqual(wanted);
    },
    60_000 + KILLS * 10_000,
  );
});
