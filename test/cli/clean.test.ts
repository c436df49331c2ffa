import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-clean-'));
afterAll(() => rmSync(folder, { recursive: true }));
const article = 'fixtures/articles/pikiran-rakyat/captions.txt';

describe('warta clean', () => {
  it('prints the article without what stands around and in it', () => {
    const { code, out } = warta(['clean', article]);
    expect(code).toBe(0);
    expect(out.startsWith('Bantuan Modal UMKM Bandung Cair Pekan Ini, Cek Syaratnya\n\n')).toBe(true);
    expect(out).toContain('JURNAL SOREANG - Pemerintah Kota Bandung mencairkan');
    for (const gone of ['Baca Juga', 'Halaman:', 'Terpopuler', 'Rustandi', '17 Oktober']) expect(out).not.toContain(gone);
  });

  it('explains each line that it left out', () => {
    const { out } = warta(['clean', article, '--explain']);
    expect(out).toContain(`${article}:11:1: boilerplate link-line: Baca Juga: Jadwal Vaksin Bandung Hari Ini, Tersedia 3.000 Dosis`);
    expect(out).toContain(`${article}:17:1: byline byline-editors: Editor: Rustandi`);
    expect(out.trim().split('\n').at(-1)).toMatch(/: \d+ pieces left out, \d+ % of the text$/);
  });

  it('shows the source against the result', () => {
    const lines = warta(['clean', article, '--diff']).out.split('\n');
    expect(lines[0]).toBe(`--- ${article}`);
    expect(lines).toContain('-Halaman:');
    expect(lines).toContain(' "Syaratnya hanya KTP dan surat usaha," kata Oded.');
  });

  it('prints Markdown and JSON', () => {
    const markdown = warta(['clean', article, '--format', 'markdown']).out;
    expect(markdown).toMatch(/^---\ntitle: ".+"\noutlet: "Jurnal Soreang"\n/);
    expect(markdown).toContain('\n*Wali Kota Bandung, Oded M. Danial.*\n');
    const json = JSON.parse(warta(['clean', article, '--format', 'json']).out);
    expect(json).toMatchObject({ path: article, metadata: { editors: ['Rustandi'] } });
    expect(json.leftOut).toContainEqual({ line: 15, column: 1, zone: 'boilerplate', rule: expect.any(String), text: 'Halaman:' });
  });

  it('reads the rest where something cannot be read, and says so', () => {
    const empty = join(folder, 'kosong.txt');
    writeFileSync(empty, '');
    const { code, out, err } = warta(['clean', empty, join(folder, 'hilang.txt'), article]);
    expect(code).toBe(2);
    expect(out).toContain('Pemerintah Kota Bandung mencairkan');
    expect(
      err
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('warta: ')),
    ).toHaveLength(2);
  });

  it('reads standard input, of the kind that is said or seen', () => {
    expect(warta(['clean', '-'], { input: '<html><body><h1>Judul Halaman Baru</h1><p>Isi halaman.</p></body></html>' }).out).toBe(
      'Judul Halaman Baru\n\nIsi halaman.\n',
    );
    expect(warta(['clean', '-', '--stdin-kind', 'csv'], { input: 'judul,isi\nSatu,Dua tiga.\n' }).out).toBe('Satu\n\nDua tiga.\n');
  });

  it('leaves other languages out, unless told not to', () => {
    const english = join(folder, 'english.txt');
    writeFileSync(
      english,
      `Bridge repaired in Malang\n\n${'The city said that the bridge will be open by the end of the month, and that it was built to last for a decade. '.repeat(3)}`,
    );
    const without = warta(['clean', english]);
    expect([without.code, without.out]).toEqual([0, '']);
    expect(without.err).toContain('English');
    expect(warta(['clean', english, '--any-language']).out).toContain('The city said');
  });

  it('names a field of its own by --map, and refuses what is none', () => {
    const rows = join(folder, 'rows.jsonl');
    writeFileSync(rows, JSON.stringify({ kepala: 'Judul', badan: 'Isi berita singkat.' }));
    expect(warta(['clean', rows, '--map', 'title=kepala', '--map', 'text=badan']).out).toBe('Judul\n\nIsi berita singkat.\n');
    const wrong = warta(['clean', rows, '--map', 'judul=kepala']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Fields: text');
  });
});
