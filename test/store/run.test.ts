import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/store/run/entry.js';
import { Journal } from '../../src/store/run/journal.js';
import { KeySet } from '../../src/store/run/key-set.js';
import { comparePaths } from '../../src/store/run/path-order.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));
const keyOf = (n: number): Buffer => createHash('sha256').update(String(n)).digest().subarray(0, 16);
const entry = (n: number, path = `a.jsonl#${n}`, body = `{"n":${n}}`): Entry => ({
  path,
  key: keyOf(n).toString('hex'),
  kind: 'record',
  body: Buffer.from(body),
});
const open = (name: string, onKey: (key: Buffer) => void = () => undefined, settings = 's') =>
  Journal.open(join(folder, name), settings, 60, onKey);

describe('the journal of a run', () => {
  it('sorts and joins its logs, and of two entries with one path has the later', () => {
    const { journal } = open('a');
    for (let n = 400; n > 0; n--) journal.append(entry(n));
    journal.append(entry(7, 'a.jsonl#7', '{"n":"later"}'));
    journal.keep();
    // a log holds one entry here: without joining there would be hundreds of files
    expect(readdirSync(join(folder, 'a/journal')).filter((name) => name.endsWith('.run')).length).toBeLessThan(80);
    const entries = [...journal.entries()];
    expect(entries.map((e) => e.path)).toEqual(Array.from({ length: 400 }, (_, i) => `a.jsonl#${i + 1}`));
    expect(entries[6].body.toString()).toBe('{"n":"later"}');
    journal.close();
    const keys: string[] = [];
    const again = open('a', (key) => keys.push(key.toString('hex')));
    expect(new Set(keys)).toEqual(new Set(Array.from({ length: 400 }, (_, i) => keyOf(i + 1).toString('hex'))));
    expect([...again.journal.entries()].length).toBe(400);
  });

  it('takes a log up to its last whole line, wherever the line after it ends', () => {
    const { journal } = Journal.open(join(folder, 'b'), 's', 1 << 20, () => undefined);
    for (let n = 1; n <= 3; n++) journal.append(entry(n));
    journal.keep();
    journal.close();
    const log = join(folder, 'b/journal/000001.log');
    const lineBytes = statSync(log).size / 3;
    for (let cut = statSync(log).size; cut >= 0; cut--) {
      truncateSync(log, cut);
      let keys = 0;
      const found = Journal.open(join(folder, 'b'), 's', 1 << 20, () => keys++);
      found.journal.close();
      expect([keys, statSync(log).size]).toEqual([Math.floor(cut / lineBytes), keys * lineBytes]);
    }
    // what a power cut leaves behind may be anything
    appendFileSync(log, Buffer.alloc(200));
    open('b').journal.close();
    expect(statSync(log).size).toBe(0);
  });

  it('of other settings is thrown away, and said so', () => {
    const { journal } = open('c');
    journal.append(entry(1));
    journal.keep();
    journal.close();
    const other = open('c', undefined, 'other settings');
    expect([other.discarded, other.journal.isEmpty()]).toEqual([true, true]);
  });
});

describe('keys and paths', () => {
  it('a set of keys grows and forgets none', () => {
    const set = new KeySet();
    const keys = Array.from({ length: 50_000 }, (_, n) => keyOf(n));
    expect(keys.every((key) => set.add(key))).toBe(true);
    expect(keys.some((key) => set.add(key) || !set.has(key))).toBe(false);
    expect([set.size, set.has(keyOf(50_001)), set.has(Buffer.alloc(16)), set.add(Buffer.alloc(16)), set.has(Buffer.alloc(16))]).toEqual([
      50_000,
      false,
      false,
      true,
      true,
    ]);
  });

  it('documents are ordered by file, then by row as a number', () => {
    const sorted = ['a', 'a#1', 'a#2', 'a#10', 'a#10x', 'a#99999999999999999', 'a.txt', 'b#1', 'z.zip!/b.html'];
    expect([...sorted].reverse().sort(comparePaths)).toEqual(sorted);
  });
});
