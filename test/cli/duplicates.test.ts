import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import { warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-copies-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const STORY =
  'Dinas Perhubungan Kota Tegal menutup Jalan Pancasila selama tiga hari untuk perbaikan saluran air. Kepala Dinas Perhubungan Kota Tegal Abdul Kadir mengatakan bus kota dialihkan lewat Jalan Veteran. "Kami minta warga berangkat lebih awal," kata Abdul Kadir di Tegal, Senin. Sekitar 4.500 kendaraan lewat di jalan itu setiap hari, dan 12 petugas berjaga di dua simpang sejak pukul enam pagi sampai malam.';
const OWN =
  'Perpustakaan daerah di Kediri menambah 1.200 buku anak dan membuka ruang baca sampai malam. Kepala perpustakaan menyebut jumlah kunjungan naik dua kali lipat sejak awal tahun, terutama pada akhir pekan ketika keluarga datang bersama.';

const records = (args: readonly string[], input?: string): Analysis[] => {
  const { code, out, err } = warta(['extract', '--duplicates', 'mark', ...args], { input });
  expect(code, err).toBe(0);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Analysis);
};
const marks = (list: readonly Analysis[]): string[] =>
  list.map((r) => `${r.path.slice(r.path.lastIndexOf('/') + 1)} ${r.duplicate?.kind ?? '–'}`).sort();

beforeAll(() => {
  writeFileSync(at('kantor.txt'), `Jalan Pancasila Ditutup Tiga Hari\n\nSenin, 4 Maret 2024 09:00 WIB\n\nTegal (ANTARA) - ${STORY}\n`);
  writeFileSync(
    at('harian.txt'),
    `Ada Perbaikan, Bus Kota Dialihkan\n\nSelasa, 5 Maret 2024 07:00 WIB\n\n${STORY} Saluran itu dibangun 1989.\n`,
  );
  writeFileSync(at('salinan.txt'), `Jalan Ditutup\n\nRabu, 6 Maret 2024 07:00 WIB\n\nTegal (ANTARA) - ${STORY}\n`);
  writeFileSync(at('buku.txt'), `Ruang Baca Buka sampai Malam\n\nSelasa, 5 Maret 2024 07:00 WIB\n\n${OWN}\n`);
});

describe('copies of one report', () => {
  it('are marked in their records, the earliest as the head', () => {
    const all = records([folder]);
    expect(marks(all)).toEqual(['buku.txt –', 'harian.txt near', 'kantor.txt head', 'salinan.txt exact']);
    const head = all.find((r) => r.path.endsWith('kantor.txt'))!;
    for (const r of all.filter((r) => r.duplicate !== undefined))
      expect(r.duplicate).toMatchObject({ group: head.id, head: head.path, size: 3 });
  });

  it('are the same in any order of the files, and from saved records', () => {
    const files = ['salinan.txt', 'buku.txt', 'kantor.txt', 'harian.txt'].map(at);
    const saved = at('run.ndjson');
    writeFileSync(saved, warta(['extract', '--duplicates', 'off', ...files]).out);
    const want = marks(records([folder, '--exclude', '*.ndjson']));
    for (const paths of [files, [...files].reverse(), [saved]]) expect(marks(records(paths)), paths.join()).toEqual(want);
    rmSync(saved);
  });

  it('are left out by collapse, and not looked for by off', () => {
    expect(marks(records([folder, '--duplicates', 'collapse']))).toEqual(['buku.txt –', 'kantor.txt head']);
    expect(marks(records([folder, '--duplicates', 'off']))).toEqual(['buku.txt –', 'harian.txt –', 'kantor.txt –', 'salinan.txt –']);
  });

  it('of a shard are looked for in the shard, and each mark stands at its own article', () => {
    const shards = ['1/2', '2/2'].map((shard) => records([folder, '--shard', shard]));
    expect(
      shards
        .flat()
        .map((r) => r.path)
        .sort(),
    ).toEqual(
      records([folder])
        .map((r) => r.path)
        .sort(),
    );
    for (const part of shards) {
      const copies = part.filter((r) => !r.path.endsWith('buku.txt'));
      expect(part.filter((r) => r.duplicate !== undefined).map((r) => r.path)).toEqual(copies.length > 1 ? copies.map((r) => r.path) : []);
    }
  });

  it('take the day in an address too', () => {
    const links = at('alamat');
    mkdirSync(links);
    const source = (day: string, n: number): string =>
      `Sumber: https://kabarbaru.example/2024/03/${day}/${n}/jalan-pancasila-ditutup-tiga-hari\n\nJalan Pancasila Ditutup Tiga Hari\n\n${STORY} Berita ${'ke '.repeat(n)}.\n`;
    writeFileSync(join(links, 'a.txt'), source('09', 1));
    writeFileSync(join(links, 'b.txt'), source('08', 2));
    const run = warta(['extract', links]).out;
    expect(run).not.toContain('"duplicate"');
    expect(marks(records([links]))).toEqual(['a.txt near', 'b.txt head']);
    expect(marks(records(['-'], run))).toEqual(['a.txt near', 'b.txt head']);
    rmSync(links, { recursive: true });
  });

  it('a mark of another run gives way to this one', () => {
    const alone = records([folder]).find((r) => r.path.endsWith('salinan.txt'))!;
    expect(records(['-'], `${JSON.stringify(alone)}\n`).map((r) => r.duplicate)).toEqual([undefined]);
  });

  it('are told though they come in a stream, which leaves nothing behind', () => {
    const temporary = at('sementara');
    mkdirSync(temporary);
    const run = warta(['extract', folder]).out;
    const { out } = warta(['extract', '-', '--duplicates', 'mark'], { input: run, env: { TMPDIR: temporary, TEMP: temporary } });
    const again = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Analysis);
    expect(marks(again)).toEqual(['buku.txt –', 'harian.txt near', 'kantor.txt head', 'salinan.txt exact']);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('a named pipe is read whole', () => {
    const pipe = at('pipa');
    spawnSync('mkfifo', [pipe]);
    const writer = spawnSync(
      'sh',
      [
        '-c',
        `cat "${at('kantor.txt')}" > "${pipe}" & "${process.execPath}" bin/warta.js extract --duplicates mark "${pipe}" "${at('harian.txt')}"`,
      ],
      { encoding: 'utf8' },
    );
    rmSync(pipe);
    expect(
      writer.stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as Analysis).duplicate?.kind),
    ).toEqual(['head', 'near']);
  });

  it('are counted apart: reports, of which unique', () => {
    const { out } = warta(['analyze', folder, '--format', 'json']);
    const report = JSON.parse(out) as Record<string, Record<string, unknown>[]>;
    expect(report.summary).toContainEqual({ measure: 'documents', value: '4' });
    expect(report.summary).toContainEqual({ measure: 'unique_documents', value: '2' });
    expect(report.people.find((p) => p.name === 'Abdul Kadir')).toMatchObject({ documents: 3, unique_documents: 1 });
    expect(report.documents.map((d) => String(d.copy_of).slice(folder.length + 1)).sort()).toEqual(['', '', 'kantor.txt', 'kantor.txt']);
    const shown = warta(['analyze', folder, '--only', 'people']).out;
    expect(shown).toMatch(/Dokumen +Unik\n/);
    expect(warta(['analyze', at('buku.txt'), at('kantor.txt'), '--only', 'people']).out).not.toContain('Unik');
  });

  it('are told in tables, timelines and the page', () => {
    const table = warta(['export', 'documents', folder, '--columns', 'copy,copy_of,path']).out.replaceAll(`${folder}/`, '');
    expect(table.trim().split('\n').slice(1)).toEqual(
      ['"",,buku.txt', 'near,kantor.txt,harian.txt', 'head,kantor.txt,kantor.txt', 'exact,kantor.txt,salinan.txt'].map((l) =>
        l.replace('""', ''),
      ),
    );
    const people = warta(['export', 'people', folder, '--columns', 'name,documents,unique_documents']).out;
    expect(people).toContain('Abdul Kadir,3,1\n');
    const merged = warta(['timeline', folder, '--merge', '--person', 'Abdul Kadir', '--columns', 'sources,unique_sources,copy_of']).out;
    expect(merged.split('\n')[1]).toBe(`3,1,${at('kantor.txt')}`);
    const page = at('laporan.html');
    expect(warta(['report', folder, '-o', page]).code).toBe(0);
    rmSync(page);
  });

  it('an unknown way is refused', () => {
    const { code, err } = warta(['extract', folder, '--duplicates', 'hapus']);
    expect(code).toBe(2);
    expect(err).toContain('mark, collapse, off');
  });
});
