import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import { recordFaults, recordJsonSchema } from '../../src/store/record-schema.js';
import { isRecordFile, readRecordLines, readSavedRecords } from '../../src/store/records.js';
import { RunIndex } from '../../src/store/run-index.js';
import { analyzeText } from '../analyze-text.js';
import { damaged, type Loose, record } from '../evaluate/build.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-records-'));
afterAll(() => rmSync(folder, { recursive: true }));
const a = record('Satu\u2028baris', [], { path: 'a.txt' });
const b = record('Dua 🎉', [], { path: 'b.txt' });
const lines = (...records: unknown[]): string => records.map((r) => `${typeof r === 'string' ? r : JSON.stringify(r)}\n`).join('');
function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of items) out.push(item);
  return out;
}

describe('a saved run', () => {
  it('is read line by line: a line separator inside a text ends no line, blank lines count, a byte order mark is dropped', async () => {
    const path = file('run.ndjson', `\ufeff${lines(a)}\n${JSON.stringify(b)}`);
    expect((await all(readRecordLines(path))).map((l) => [l.line, l.record?.path])).toEqual([
      [1, 'a.txt'],
      [3, 'b.txt'],
    ]);
    expect((await all(readSavedRecords(path)))[0]).toEqual(a);
  });

  it('may be zipped', async () => {
    const path = file('run.ndjson.gz', gzipSync(lines(a, b)));
    expect(isRecordFile(path)).toBe(true);
    expect((await all(readSavedRecords(path))).map((r) => r.path)).toEqual(['a.txt', 'b.txt']);
  });

  it('tells a broken line with its number, and goes on', async () => {
    const path = file(
      'broken.ndjson',
      lines(a, '{"format":"warta.document/1","id":', { ...b, format: 'warta.document/9' }, { ...b, entities: undefined }, '[]', b),
    );
    const read = await all(readRecordLines(path));
    expect(read.map((l) => l.problem === undefined)).toEqual([true, false, false, false, false, true]);
    await expect(all(readSavedRecords(path))).rejects.toMatchObject({ code: 'records/line', place: `${path}:2` });
  });

  it('is told from other JSON Lines by its first line', () => {
    expect(isRecordFile(file('yes.jsonl', lines(a)))).toBe(true);
    expect(isRecordFile(file('no.jsonl', '{"text":"Halo"}\n'))).toBe(false);
    expect(isRecordFile(file('no.txt', lines(a)))).toBe(false);
    expect(isRecordFile(folder)).toBe(false);
    expect(isRecordFile(join(folder, 'nowhere.ndjson'))).toBe(false);
  });

  it('is looked up by path and by source', async () => {
    const index = await RunIndex.open(file('index.ndjson', `\ufeff${lines(a)}\n${lines(b)}`));
    expect([...index.paths()]).toEqual(['a.txt', 'b.txt']);
    expect(index.read('b.txt')).toEqual(b);
    expect(index.read('a.txt')).toEqual(a);
    expect(index.read('c.txt')).toBeUndefined();
    expect(index.pathOfSource(b.sha256)).toBe('b.txt');
    expect(index.placeOf('b.txt')).toMatch(/index\.ndjson:3$/);
    index.close();
    await expect(RunIndex.open(join(folder, 'nowhere.ndjson'))).rejects.toMatchObject({ code: 'run/not-found' });
    await expect(RunIndex.open(file('other.ndjson', '{"a":1}\n'))).rejects.toMatchObject({ code: 'run/format' });
  });
});

describe('the schema of the record', () => {
  const text =
    'Menteri Perdagangan Zulkifli Hasan mengatakan 1.200 pedagang di Bandung ikut, Senin (5/6/2023).\n\n"Kami dukung sesuai Permendag Nomor 31 Tahun 2023," katanya.\n';
  const own: Analysis = analyzeText(text, '2023-06-05');

  it('accepts what the program writes', () => {
    expect(own.annotations.length).toBeGreaterThan(4);
    expect(recordFaults(own)).toEqual([]);
  });

  it('is a JSON Schema that another validator reads the same way', () => {
    const valid = new Ajv2020({ strict: false }).compile(recordJsonSchema());
    const plain = JSON.parse(JSON.stringify(own));
    expect(valid(plain), JSON.stringify(valid.errors)).toBe(true);
    const wrong = damaged(plain, (r) => {
      r.annotations[0].confidence = 1.5;
    });
    expect(valid(wrong)).toBe(false);
  });

  it.each<[string, (r: Record<string, Loose>) => void, RegExp]>([
    ['a missing list', (r) => delete r.sentences, /^sentences$/],
    [
      'a confidence above 1',
      (r) => {
        r.annotations[0].confidence = 1.2;
      },
      /^annotations\.0\.confidence$/,
    ],
    [
      'an offset that is no integer',
      (r) => {
        r.annotations[0].start = 1.5;
      },
      /^annotations\.0\.start$/,
    ],
    [
      'a type that there is not',
      (r) => {
        r.annotations[0].type = 'thing';
      },
      /^annotations\.0\.type$/,
    ],
    [
      'a publication that is no date',
      (r) => {
        r.metadata.published = '5 Juni 2023';
      },
      /^metadata\.published$/,
    ],
    [
      'a hash that is none',
      (r) => {
        r.sha256 = 'xyz';
      },
      /^sha256$/,
    ],
  ])('refuses %s', (_, damage, at) => {
    const faults = recordFaults(damaged(own, damage));
    expect(
      faults.some((f) => at.test(f.at) && !f.unknown),
      JSON.stringify(faults),
    ).toBe(true);
  });

  it('tells a field that it does not know, as such', () => {
    expect(recordFaults({ ...own, mood: 'good' })).toEqual([expect.objectContaining({ unknown: true })]);
  });
});
