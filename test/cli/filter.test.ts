import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, writeCorpus } from '../corpus/generated.js';
import { warta } from './spawn.js';
import { treeOf } from './store-tree.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-filter-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => writeCorpus(join(folder, 'korpus'), 30));
const inFolder = (args: string[], input?: string) => warta(args, { cwd: folder, input });
const filter = (input: string, ...args: string[]) => inFolder(['extract', '--stdin-records', ...args], input);
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('warta extract --stdin-records', () => {
  it('gives for the sources of a corpus the records that extract gives, however they are cut', () => {
    const whole = inFolder(['extract', 'korpus']).out;
    const sources = inFolder(['sources', 'korpus']).out;
    expect(filter(sources)).toEqual({ code: 0, out: whole, err: '' });
    const lines = linesOf(sources);
    const halves = [lines.slice(0, 11), lines.slice(11)].map((half) => filter(`${half.join('\n')}\n`).out);
    expect(halves.join('')).toBe(whole);
  });

  it('gives a line for a line, in order: where there is no record, the fault', () => {
    const given = [
      JSON.stringify({ path: 'a', ...article(1) }),
      '{"text": "tanpa akhir',
      '',
      '[1]',
      '{"judul":"Tanpa teks","id":7}',
      JSON.stringify({ id: 'satu', text: article(2).text }),
      '{"format":"warta.source/1","id":"0123456789abcdef","path":"x","sha256":"","mediaType":"text/plain","encoding":"utf-8","content":"Halo","given":{},"givenZones":[{"kind":"title","start":0,"end":99,"rule":"r"}],"diagnostics":[]}',
      JSON.stringify({
        path: 'en',
        text: 'The minister said on Monday that the rules would not change for the market this year. '.repeat(9),
      }),
      JSON.stringify({ text: article(3).text }),
    ];
    const { code, out, err } = filter(given.join('\n'));
    expect([code, err]).toEqual([0, '']);
    const made = linesOf(out).map((line) => JSON.parse(line));
    expect(made.map((r) => [r.format, r.path, r.code])).toEqual([
      ['warta.document/1', 'a', undefined],
      ['warta.fault/1', null, 'input/bad-row'],
      ['warta.fault/1', null, 'input/bad-row'],
      ['warta.fault/1', null, 'input/bad-row'],
      ['warta.fault/1', '7', 'input/no-text'],
      ['warta.document/1', 'satu', undefined],
      ['warta.fault/1', 'x', 'input/bad-source'],
      ['warta.fault/1', 'en', 'language/not-indonesian'],
      ['warta.document/1', made[8].path, undefined],
    ]);
    expect(made[0].metadata.title).toBe(article(1).title);
    // a line alone gives what it gives among others
    for (const at of [0, 1, 5, 8]) expect(filter(given[at]).out).toBe(`${linesOf(out)[at]}\n`);
    writeFileSync(join(folder, 'hasil.ndjson'), out);
    const read = inFolder(['analyze', 'hasil.ndjson', '--only', 'documents', '--format', 'json']);
    expect([read.code, JSON.parse(read.out).documents.length]).toEqual([2, 3]);
    expect(read.err).toContain('hasil.ndjson#2: The line is not JSON.');
    expect(read.err).toContain('en: ');
  });

  it('takes no paths beside', () => {
    expect(inFolder(['extract', '--stdin-records', 'korpus'], '').err).toContain('reads standard input, not paths');
    expect(inFolder(['extract']).code).toBe(2);
  });
});

describe('shards', () => {
  it('are apart, whole together, and the same for records, sources and runs', () => {
    const whole = linesOf(inFolder(['extract', 'korpus']).out);
    const shards = [1, 2, 3].map((i) => linesOf(inFolder(['extract', 'korpus', '--shard', `${i}/3`]).out));
    expect(shards.flat().sort()).toEqual([...whole].sort());
    expect(shards.every((shard) => shard.length > 3)).toBe(true);
    const sources = inFolder(['sources', 'korpus']).out;
    expect(linesOf(filter(sources, '--shard', '2/3').out)).toEqual(shards[1]);
    expect(filter(inFolder(['sources', 'korpus', '--shard', '2/3']).out).out).toBe(`${shards[1].join('\n')}\n`);
    for (const wrong of ['0/3', '4/3', '1', 'a/b'])
      expect(inFolder(['extract', 'korpus', '--shard', wrong]).err).toContain('--shard takes I/N');
  });

  it('run by themselves and merged are one run over everything, byte for byte, and merged again the same', () => {
    const small = ['--part-size', '0.0625'];
    for (const i of [3, 1, 2]) expect(inFolder(['run', 'korpus', '--store', `bagian-${i}`, '--shard', `${i}/3`, ...small]).code).toBe(0);
    inFolder(['run', 'korpus', '--store', 'semua', ...small]);
    const merged = inFolder(['merge', 'bagian-2', 'bagian-3', 'bagian-1', '--store', 'gabungan', ...small]);
    expect([merged.code, merged.out]).toEqual([
      0,
      inFolder(['run', 'korpus', '--store', 'semua', ...small]).out.replace('semua', 'gabungan'),
    ]);
    const wanted = treeOf(join(folder, 'semua'));
    expect(treeOf(join(folder, 'gabungan'))).toEqual(wanted);
    inFolder(['merge', 'bagian-1', 'gabungan', '--store', 'gabungan', ...small]);
    expect(treeOf(join(folder, 'gabungan'))).toEqual(wanted);
    // one after the other into one store
    for (const i of [1, 2, 3]) inFolder(['run', 'korpus', '--store', 'berturut', '--shard', `${i}/3`, ...small]);
    expect(treeOf(join(folder, 'berturut'))).toEqual(wanted);
    // what was joined is known
    expect(inFolder(['run', 'korpus', '--store', 'gabungan', '--progress', 'json', ...small]).err).toContain('"done":0,"unchanged":30');
  });

  it('made in different ways are not joined', () => {
    inFolder(['run', 'korpus', '--store', 'tanpa-model', '--no-model']);
    inFolder(['run', 'korpus', '--store', 'dengan-model']);
    const refused = inFolder(['merge', 'dengan-model', 'tanpa-model', '--store', 'campuran']);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('tanpa-model: The stores were made with other facts') });
    expect(inFolder(['merge', 'korpus', '--store', 'campuran']).err).toContain('korpus: There is no store here.');
  });
});
