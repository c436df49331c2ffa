import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { sortedOnDisk } from '../../src/store/sorted-on-disk.js';
import { sequence } from '../corpus/generated.js';

interface Item {
  readonly key: number;
  readonly at: number;
}
async function* stream(items: readonly Item[]) {
  yield* items;
}
async function sorted(items: readonly Item[], most: number): Promise<Item[]> {
  const out: Item[] = [];
  for await (const item of sortedOnDisk(stream(items), (a, b) => a.key - b.key, most)) out.push(item);
  return out;
}
const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('warta-sort-'));

describe('a sort that needs the disk', () => {
  it('is the sort in memory, equal items as they came, and leaves nothing behind', async () => {
    const next = sequence(3);
    const before = folders();
    for (const size of [0, 1, 99, 100, 101, 1234]) {
      const items = Array.from({ length: size }, (_, at): Item => ({ key: Math.floor(next() * 50), at }));
      const wanted = [...items].sort((a, b) => a.key - b.key);
      expect(await sorted(items, 100)).toEqual(wanted);
      expect(await sorted(items, 10_000)).toEqual(wanted);
    }
    for await (const _ of sortedOnDisk(stream([3, 1, 2].map((key, at) => ({ key, at }))), (a, b) => a.key - b.key, 1)) break;
    expect(folders().filter((name) => !before.includes(name))).toEqual([]);
  });
});
