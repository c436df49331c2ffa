import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import { warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TITLE = 'Jembatan Gantung Dibangun di Tiga Desa Kabupaten Lebak';
const BODIES = [
  'LEBAK - Dinas Pekerjaan Umum Kabupaten Lebak membangun jembatan gantung di tiga desa mulai April 2024. Anggarannya Rp4,2 miliar.',
  '"Anak sekolah tidak perlu lagi menyeberang sungai," kata Kepala Dinas Pekerjaan Umum Kabupaten Lebak Hamdan Soleh di Rangkasbitung, Selasa (12/3/2024).',
];

beforeAll(() => {
  mkdirSync(join(folder, 'halaman'));
  BODIES.forEach((body, i) => {
    const url = `https://lebakpos.example/2024/03/12/jembatan-gantung-tiga-desa-lebak${i === 0 ? '' : `?page=${i + 1}`}`;
    writeFileSync(
      join(folder, 'halaman', `jembatan-${i + 1}.html`),
      `<html><head><title>${TITLE}</title><link rel="canonical" href="${url}"></head><body><ul><li>Beranda</li></ul><h1>${TITLE}</h1><article><p>${body}</p></article><p>Halaman 1 2</p></body></html>`,
    );
  });
});

describe('an article of several pages', () => {
  it('is one record, which says so and leads back to each page', () => {
    const { out, code, err } = warta(['extract', join(folder, 'halaman')]);
    expect([code, err]).toEqual([0, '']);
    const records = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Analysis);
    expect(records).toHaveLength(1);
    const [record] = records;
    expect(record.diagnostics.map((d) => d.message)).toContain(
      `Joined from 2 pages: ${join(folder, 'halaman/jembatan-1.html')}, jembatan-2.html.`,
    );
    const quote = record.annotations.find((a) => a.type === 'quote')!;
    const { path, start, end } = record.pages![1];
    expect(path).toBe(join(folder, 'halaman/jembatan-2.html'));
    expect(quote.start >= start && quote.end <= end).toBe(true);
    expect(Array.from(record.text!).slice(quote.start, quote.end).join('')).toBe(quote.text);
    expect(warta(['timeline', join(folder, 'halaman'), '--columns', 'kind,source']).out).toContain('statement,'.concat(path));
  });

  it('is one clean article', () => {
    const { out } = warta(['clean', join(folder, 'halaman')]);
    expect(out).toBe(`${TITLE}\n\n${BODIES.join('\n\n')}\n`);
  });

  it('holds in validation, until a page is changed', () => {
    const run = join(folder, 'run.ndjson');
    writeFileSync(run, warta(['extract', join(folder, 'halaman')]).out);
    expect(warta(['validate', run, '--records', '--verify']).code).toBe(0);
    const second = join(folder, 'halaman/jembatan-2.html');
    const page = BODIES[1];
    writeFileSync(
      second,
      `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${page.replace('Hamdan', 'Ramdan')}</p></body></html>`,
    );
    const changed = warta(['validate', run, '--records', '--verify']);
    expect(changed.code).toBe(1);
    expect(changed.out).toContain('jembatan-');
  });
});
