import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mergeSorted } from './merge-sorted.js';
import { linesOf } from './run/disk.js';

/** Items that are held in memory. */
const HELD = 20_000;

/**
 * Items in order, however many there are: what does not fit into memory goes to a folder for as long as it is read. Equal items keep the
 * order in which they came. Items are plain data.
 */
export async function* sortedOnDisk<T>(items: AsyncIterable<T>, compare: (a: T, b: T) => number, most = HELD): AsyncGenerator<T> {
  const files: string[] = [];
  let folder: string | undefined;
  let held: T[] = [];
  try {
    for await (const item of items) {
      held.push(item);
      if (held.length < most) continue;
      folder ??= mkdtempSync(join(tmpdir(), 'warta-sort-'));
      const file = join(folder, String(files.push('') - 1));
      files[files.length - 1] = file;
      await pipeline(Readable.from(asLines(held.sort(compare))), createWriteStream(file));
      held = [];
    }
    held.sort(compare);
    if (folder === undefined) yield* held;
    else yield* mergeSorted<T>([...files.map((file) => itemsOf<T>(file)), held.values()], compare);
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function* asLines(items: readonly unknown[]): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}

function* itemsOf<T>(file: string): Generator<T> {
  for (const line of linesOf(file)) yield JSON.parse(line.toString('utf8'));
}
