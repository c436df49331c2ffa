import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Batch, inBatches } from '../../src/corpus/batches.js';
import type { JoinedInput } from '../../src/corpus/join-inputs.js';
import { WorkerPool } from '../../src/corpus/worker-pool.js';
import { documentOf } from '../document.js';

const found = (path: string, text: string): JoinedInput => ({ kind: 'clean', document: documentOf(text, { id: path, path }) });

const problem: JoinedInput = {
  kind: 'problem',
  problem: { code: 'input/no-text', path: 'x', message: 'The row has no text.', severity: 'warning' },
};

describe('a worker that dies', () => {
  let pool: WorkerPool;
  beforeAll(async () => {
    const program = fileURLToPath(new URL('./failing-worker.mjs', import.meta.url));
    pool = await WorkerPool.open(2, { knowledge: [], model: false }, program);
  });
  afterAll(() => pool.close());

  const show = async (items: JoinedInput[]): Promise<string[]> =>
    (await pool.run(items)).map((o) =>
      o.kind === 'line' ? Buffer.from(o.line).toString().trim() : o.kind === 'problem' ? `${o.problem.path}: ${o.problem.code}` : 'record',
    );

  it('is replaced, and its batch done again', async () => {
    expect(await show([found('a', 'biasa'), found('b', 'mematikan sekali'), problem, found('c', 'biasa')])).toEqual([
      'a',
      'b',
      'x: input/no-text',
      'c',
    ]);
  });

  it('names the article that kills a second one, and goes on', async () => {
    const dying = Array.from({ length: 12 }, (_, i) => [
      found(`a${i}`, 'biasa'),
      found(`b${i}`, 'mematikan selalu'),
      found(`c${i}`, 'biasa'),
    ]);
    const shown = await Promise.all(dying.map(show));
    expect(shown).toEqual(dying.map((_, i) => [`a${i}`, `b${i}: workers/died`, `c${i}`]));
    expect(await show([found('z', 'biasa')])).toEqual(['z']);
  });
});

describe('batches', () => {
  it('keep the order, and are cut by bytes', async () => {
    const sizes = [10, 400_000, 5, 200_000, 200_000, 1, 1];
    async function* all() {
      for (const [i, size] of sizes.entries()) yield found(String(i), 'x'.repeat(size));
    }
    const batches: Batch[] = [];
    for await (const batch of inBatches(all())) batches.push(batch);
    expect(batches.map((b) => b.items.map((i) => (i.kind === 'clean' ? i.document.path : '')).join(''))).toEqual(['01', '234', '56']);
  });
});
