import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('warta analyze', () => {
  it('prints the report for the seeds in 80 columns', () => {
    const { code, out } = warta(['analyze', 'seeds/']);
    expect(code).toBe(0);
    expect(out).toContain('Tokoh dan jabatan');
    expect(out).toContain('Menteri Komunikasi dan');
    expect(out).toContain('permendag-50-2020');
    const wide = out.split('\n').filter((line) => Array.from(line).length > 80);
    expect(wide).toEqual([]);
  });

  it('is the same as `analyze`, and speaks English on request', () => {
    const id = warta(['analyze', 'seeds/']);
    expect(warta(['seeds/'], { bin: 'analyze.js' }).out).toBe(id.out);
    const en = warta(['analyze', 'seeds/', '--lang', 'en']).out;
    expect(en).toContain('People and their posts');
    expect(en).not.toContain('Tokoh dan jabatan');
  });

  it('prints only what is asked for, as JSON, NDJSON and Markdown', () => {
    const json = JSON.parse(warta(['analyze', 'seeds/', '--only', 'regulations', '--format', 'json']).out);
    expect(Object.keys(json)).toEqual(['regulations']);
    expect(json.regulations.map((r: { regulation: string }) => r.regulation)).toContain('permendag-50-2020');
    const lines = warta(['analyze', 'seeds/', '--only', 'people', '--format', 'ndjson', '--top', '3']).out.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0])).toMatchObject({ report: 'people' });
    expect(warta(['analyze', 'seeds/', '--only', 'people', '--format', 'markdown']).out).toMatch(/^## Tokoh dan jabatan/);
  });

  it('writes to a file with -o and prints nothing', () => {
    const file = join(folder, 'report.md');
    const { code, out } = warta(['analyze', 'seeds/', '--format', 'markdown', '-o', file]);
    expect([code, out]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8')).toContain('## ');
  });

  it('has no colours in a pipe', () => {
    expect(warta(['analyze', 'seeds/']).out).not.toContain('\u001b');
  });

  it('takes control characters and bidi marks out of what a terminal shows', () => {
    const file = join(folder, 'hostile.txt');
    writeFileSync(file, 'Judul \u001b[31mmerah\u202e di sini\n\nMenkominfo Budi Arie Setiadi \u001b]0;x\u0007 hadir, Senin (31/7/2023).\n');
    const { code, out, err } = warta(['analyze', file]);
    expect(code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(/[\u001b\u0007\u202e]/.test(out + err)).toBe(false);
  });

  it('says what is wrong with an option, and exits with 2', () => {
    const only = warta(['analyze', 'seeds/', '--only', 'tokoh']);
    expect(only.code).toBe(2);
    expect(only.err).toContain('There is no report "tokoh"');
    expect(warta(['analyze', 'seeds/', '--top', 'banyak']).code).toBe(2);
    expect(warta(['analyze']).code).toBe(2);
  });
});

describe('warta extract', () => {
  it('prints the same bytes whatever the time zone, locale and order of paths', () => {
    const a = warta(['extract', 'seeds/'], { env: { TZ: 'Asia/Jayapura', LANG: 'id_ID.UTF-8' } }).out;
    const b = warta(['extract', 'seeds/'], { env: { TZ: 'America/Los_Angeles', LANG: 'C' } }).out;
    expect(a).toBe(b);
    const files = ['seeds/detik-titik-internet.txt', 'seeds/antara-s-commerce.txt'];
    const sorted = (out: string): string[] => out.trim().split('\n').sort();
    expect(sorted(warta(['extract', ...files]).out)).toEqual(sorted(warta(['extract', ...[...files].reverse()]).out));
  });

  it('infers the date that no line prints', () => {
    const record = JSON.parse(warta(['extract', 'seeds/antara-s-commerce.txt']).out);
    expect(record.metadata.published).toBe('2023-09-08');
    expect(record.metadata.evidence.published).toMatchObject({ method: 'inferred', rule: 'weekday-constraint' });
  });

  it('gives offsets in code points that cut the stated text, beside emoji too', () => {
    const file = join(folder, 'emoji.txt');
    writeFileSync(file, '😀😀 Mendag Zulkifli Hasan 😀 mencatat 7.634 titik, Rabu (27/9/2023).\n');
    for (const out of [warta(['extract', file]).out, warta(['extract', '--no-model', file]).out]) {
      const record = JSON.parse(out);
      const points = Array.from(record.text as string);
      expect(record.annotations.length).toBeGreaterThan(2);
      for (const a of record.annotations) expect(points.slice(a.start, a.end).join('')).toBe(a.text);
    }
  });
});

describe('warta explain', () => {
  it('shows the marks of a text and the story of one place', () => {
    const marked = warta(['explain', 'seeds/detik-titik-internet.txt']).out;
    expect(marked).toContain('[PER Mahfud → Mahfud MD]');
    const story = warta(['explain', 'seeds/detik-titik-internet.txt', '--at', '1:1']).out;
    expect(story).toContain('person "Mahfud MD"');
    expect(story).toMatch(/made by \S+, rule \S+, confidence 0\.\d+/);
  });

  it('names the remedy for a bad place', () => {
    const { code, err } = warta(['explain', 'seeds/detik-titik-internet.txt', '--at', 'satu']);
    expect(code).toBe(2);
    expect(err).toContain('LINE:COLUMN');
  });
});
