import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-workers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const article = (i: number): string =>
  `Jakarta - Menteri Perdagangan Zulkifli Hasan mencatat ${i + 1}.250 pengaduan konsumen, Rabu (27/9/2023). "Semua kami tindak lanjuti," kata Zulkifli di Jakarta. 😀 Aturannya Permendag ${(i % 70) + 1}/2022.`;

/** Rows of every kind, many batches of them: articles, a page, what is broken, a blank line, another language. */
const rows = join(folder, 'rows.jsonl');
const lines = Array.from({ length: 1200 }, (_, i) => JSON.stringify({ judul: `Laporan ke-${i}`, isi: article(i), tanggal: '2023-09-27' }));
lines.splice(
  7,
  0,
  '{"isi": "tidak selesai',
  '',
  '  ',
  '[1]',
  '{"catatan": 3}',
  JSON.stringify({ html: `<h1>Judul</h1><p>${article(9)}</p>` }),
);
const english = 'The ministry said on Wednesday that it had received the complaints of many consumers and that it would act on them. ';
lines.splice(600, 0, JSON.stringify({ text: english.repeat(5) }));
writeFileSync(rows, `${lines.join('\n')}\n`);

/** Facts that clash with those of the program: KPK is another body. */
const OWN_FACTS =
  'kind: organizations\nentries:\n  - { id: organization:kelompok-contoh, name: Kelompok Contoh, aliases: [KPK], subtype: other, source: kbbi }\n';

const both = (...args: string[]) => ['1', '2'].map((n) => warta([...args, '--workers', n]));

describe('--workers', () => {
  it('gives the same bytes, messages and exit code for rows, files, pages and saved records', () => {
    const saved = join(folder, 'saved.ndjson');
    writeFileSync(saved, warta(['extract', 'seeds/']).out);
    const [one, two] = both('extract', 'seeds/', rows, 'fixtures/articles', saved, join(folder, 'none.txt'));
    expect(two).toEqual(one);
    expect(two.code).toBe(2);
    expect(two.err).toContain('rows.jsonl#8: The row is no JSON');
    expect(two.err).toContain('not Indonesian');
    expect(two.err).toContain('none.txt: There is no such file');
    expect(two.out.split('\n').length).toBeGreaterThan(1200);
  });

  it.each([
    ['analyze', '--format', 'json'],
    ['timeline', '--format', 'ndjson'],
    ['export', 'mentions'],
    ['export', 'conll2003'],
    ['report', '-o', '-'],
  ])('makes no difference to %s %s %s', (...args) => {
    const [one, two] = both(...args, 'seeds/', 'fixtures/articles');
    expect(one.code).toBe(two.code);
    expect(one.out.length).toBeGreaterThan(1000);
    expect(two.out).toBe(one.out);
  });

  it('lays own facts over in every worker, and says once what is wrong with them', () => {
    const own = join(folder, 'clash.yaml');
    writeFileSync(own, OWN_FACTS);
    const [one, two] = both('extract', '--no-model', 'seeds/', '--knowledge', own);
    expect(two).toEqual(one);
    expect(two.err.split('alias-clash')).toHaveLength(2);
    const none = both('extract', 'seeds/', '--knowledge', join(folder, 'none.yaml'));
    expect(none[1]).toEqual(none[0]);
    expect(none[1].code).toBe(2);
  });

  it('corrects records that workers made', () => {
    const file = join(folder, 'corrections.json');
    const corrections = [{ do: 'drop', entity: 'person:johnny-g-plate' }];
    writeFileSync(file, JSON.stringify({ format: 'warta.corrections/1', corrections }));
    const [one, two] = both('--corrections', file, 'extract', 'seeds/');
    expect(two).toEqual(one);
    expect(two.code).toBe(0);
  });

  it('names the article that is too much for the memory of two workers, and goes on', () => {
    const heavy = mkdtempSync(join(folder, 'heavy-'));
    for (const [name, times] of Object.entries({ 'a.txt': 3, 'b.txt': 40_000, 'c.txt': 3 }))
      writeFileSync(join(heavy, name), article(1).repeat(times));
    const env = { NODE_OPTIONS: '--max-old-space-size=64' };
    const { code, out, err } = warta(['extract', '--no-model', '--workers', '2', heavy], { env });
    expect(code).toBe(2);
    expect(err).toMatch(/b\.txt: The worker that analyzed it died twice/);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).path.slice(-5)),
    ).toEqual(['a.txt', 'c.txt']);
  });

  it('takes a number, and says so', () => {
    const { code, err } = warta(['extract', 'seeds/', '--workers', 'dua']);
    expect(code).toBe(2);
    expect(err).toContain('--workers takes a whole number');
  });
});
