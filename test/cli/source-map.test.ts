import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import { warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-map-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = (charset: string): string =>
  `<html><head><meta charset="${charset}"><title>Café &amp; Batik di Solo Raih Rp1,2 Miliar</title></head><body><h1>Café &amp; Batik di Solo\n   Raih Rp1,2 Miliar</h1>` +
  '<article><p>SOLO - “Penjualan naik 18&nbsp;persen,” kata Wali Kota Surakarta Respati Ardi di Solo, Selasa (4/3/2025). Pemilik Café Ngarsopuro, <b>Rina</b> Wulandari, menambah 12 pegawai.</p>' +
  '<p>Ia menjual 3.400 lembar batik &ndash; dua kali lipat dari tahun lalu &ndash; sejak Januari.</p></article></body></html>';

const recordOf = (path: string, ...more: string[]): Analysis => {
  const { out, code, err } = warta(['extract', path, ...more]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Analysis;
};

/** The bytes of the page behind record.text[start, end): from its first sign's to its last sign's. */
function behind(bytes: Buffer, record: Analysis, start: number, end: number): Buffer {
  const points = Array.from(record.text!);
  const at = (sign: number): [number, number] => {
    const [first, last, from, to] = record.sourceMap!.spans.find((s) => s[0] <= sign && sign < s[1])!;
    // A sign that stands for others has all of them; of a copied stretch each sign is one of the page.
    if (last - first === 1) return [from, to];
    const before = from + Buffer.byteLength(points.slice(first, sign).join(''));
    return [before, before + Buffer.byteLength(points[sign])];
  };
  return bytes.subarray(at(start)[0], at(end - 1)[1]);
}

describe('extract --source-map', () => {
  it('leads each value back to its bytes in the page', () => {
    const file = join(folder, 'solo.html');
    writeFileSync(file, page('utf-8'));
    const record = recordOf(file, '--source-map');
    const points = Array.from(record.text!);
    const bytes = readFileSync(file);
    expect(record.sourceMap?.unit).toBe('byte');
    for (const [start, end, from, to] of record.sourceMap!.spans) {
      const source = bytes.subarray(from, to).toString('utf8');
      const text = points.slice(start, end).join('');
      if (source !== text) expect(source, text).toMatch(/^(?:&\w+;|\s+)$/);
    }
    const said = (text: string): string => {
      const a = record.annotations.find((x) => x.text === text)!;
      expect(a, text).toBeDefined();
      return behind(bytes, record, a.start, a.end).toString('utf8');
    };
    expect(said('3.400 lembar')).toBe('3.400 lembar');
    expect(said('18\u00a0persen')).toBe('18&nbsp;persen');
    expect(said('Rina Wulandari')).toBe('Rina</b> Wulandari');
  });

  it('counts the bytes of other encodings, and characters where bytes cannot be told', () => {
    const file = join(folder, 'lama.html');
    const bytes = iconv.encode(page('windows-1252'), 'windows-1252');
    writeFileSync(file, bytes);
    const record = recordOf(file, '--source-map');
    expect([record.encoding, record.sourceMap?.unit]).toEqual(['windows-1252', 'byte']);
    const text = Array.from(record.text!);
    for (const [start, end, from, to] of record.sourceMap!.spans) {
      const source = iconv.decode(bytes.subarray(from, to), 'windows-1252');
      if (source !== text.slice(start, end).join('')) expect(source).toMatch(/^(?:&\w+;|\s+)$/);
    }
    writeFileSync(file, Buffer.from(iconv.decode(Buffer.from(page('utf-8')), 'windows-1252')));
    const mended = recordOf(file, '--source-map');
    expect(mended.diagnostics.map((d) => d.code)).toContain('encoding/mojibake');
    expect(mended.sourceMap?.unit).toBe('codepoint');
  });

  it('is left out unless asked for, and for plain text', () => {
    const file = join(folder, 'solo.html');
    expect(recordOf(file).sourceMap).toBeUndefined();
    expect(recordOf('seeds/kompas-permendag-31.txt', '--source-map').sourceMap).toBeUndefined();
  });

  it('makes records that hold', () => {
    const run = join(folder, 'run.ndjson');
    writeFileSync(run, warta(['extract', 'seeds', '--source-map']).out);
    expect(readFileSync(run, 'utf8')).toContain('"sourceMap":{"unit":"byte"');
    expect(warta(['validate', run, '--records', '--verify']).code).toBe(0);
  });
});
