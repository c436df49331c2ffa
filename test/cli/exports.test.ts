import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-'));
afterAll(() => rmSync(folder, { recursive: true }));
const saved = 'fixtures/records/pasar.ndjson';
const rows = (out: string): Record<string, string>[] => parse(out, { columns: true, bom: true });

describe('warta timeline', () => {
  it('gives CSV from articles and the same from their saved records', () => {
    const fresh = warta(['timeline', 'seeds/']);
    expect(fresh.code).toBe(0);
    const record = join(folder, 'seeds.ndjson');
    writeFileSync(record, warta(['extract', 'seeds/']).out);
    expect(warta(['timeline', record]).out).toBe(fresh.out);
    const dates = rows(fresh.out).map((r) => r.first_day);
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual([...dates].sort());
  });

  it('chooses by time, person and regulation, and merges', () => {
    const all = rows(warta(['timeline', saved]).out);
    expect(rows(warta(['timeline', saved, '--from', '2023-10']).out).map((r) => r.date)).toEqual(['2023-10-03']);
    expect(rows(warta(['timeline', saved, '--person', 'Bagas Nugroho']).out).map((r) => r.who)).toEqual(['Bagas Nugroho']);
    expect(rows(warta(['timeline', saved, '--regulation', 'Permendag 31/2023']).out).every((r) => r.kind === 'statement')).toBe(true);
    const merged = rows(warta(['timeline', saved, '--merge']).out);
    expect(merged.length).toBe(all.length - 2);
    expect(merged.some((r) => r.outlet === 'Kabar Pagi; Warta Bengawan')).toBe(true);
  });

  it('writes the format that the file’s name says, whole or not at all', () => {
    for (const [name, start] of [
      ['a.xlsx', 'PK'],
      ['a.ics', 'BEGIN:VCALENDAR'],
      ['a.html', '<!doctype html>'],
      ['a.json', '['],
      ['a.md', '## Lini masa'],
      ['a.parquet', 'PAR1'],
    ]) {
      const file = join(folder, name);
      const ran = warta(['timeline', saved, '-o', file]);
      expect([ran.code, ran.out]).toEqual([0, '']);
      expect(readFileSync(file, 'latin1').startsWith(start), name).toBe(true);
    }
    expect(JSON.parse(warta(['timeline', saved, '--format', 'timelinejs']).out).events.length).toBeGreaterThan(3);
    expect(readdirSync(folder).filter((f) => f.endsWith('.part'))).toEqual([]);
  });

  it('gives only the columns asked for, in that order', () => {
    expect(warta(['timeline', saved, '--columns', 'who,date']).out.split('\n')[0]).toBe('who,date');
    const wrong = warta(['timeline', saved, '--columns', 'siapa']);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('no column "siapa"')]);
  });

  it('says what is wrong with a date, and exits with 2', () => {
    const ran = warta(['timeline', saved, '--from', '27/9/2023']);
    expect([ran.code, ran.out, ran.err]).toEqual([2, '', expect.stringContaining('2023-09-06')]);
  });

  it('leaves no half file where one cannot be written', () => {
    const ran = warta(['timeline', saved, '-o', join(folder, 'tidak-ada', 'a.csv')]);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('ENOENT')]);
  });
});

describe('warta export', () => {
  it('writes every table that it lists', () => {
    const listed = warta(['export', 'all', '--describe'])
      .out.trim()
      .split('\n')
      .map((l) => l.split('\t')[0]);
    expect(listed).toEqual(
      expect.arrayContaining([
        'documents',
        'entities',
        'mentions',
        'people',
        'organizations',
        'regulations',
        'figures',
        'quotes',
        'dates',
        'relations',
        'places',
      ]),
    );
    expect(listed).toEqual(
      expect.arrayContaining([
        'brat',
        'conll2003',
        'bio',
        'bilou',
        'label-studio',
        'doccano',
        'inception',
        'web-annotation',
        'tei',
        'json-ld',
        'ftm',
        'csl-json',
        'ris',
      ]),
    );
    const { out } = warta(['export', 'people', saved]);
    expect(out).toBe(readFileSync('fixtures/expected/tables/people.csv', 'utf8'));
    const described = warta(['export', 'people', '--describe'])
      .out.trim()
      .split('\n')
      .map((l) => l.split('\t')[0]);
    expect(described.join(',')).toBe(out.split('\n')[0]);
  });

  it('has a file for each article in a folder, under the names they had', () => {
    const place = join(folder, 'brat');
    expect(warta(['export', 'brat', 'seeds/', '-o', place]).code).toBe(0);
    const files = readdirSync(place);
    expect(files).toEqual(expect.arrayContaining(['annotation.conf', 'antara-s-commerce.txt', 'antara-s-commerce.ann']));
    expect(warta(['export', 'brat', saved]).err).toContain('Give a folder with -o');
  });

  it('stays in its folder whatever a path says', () => {
    const place = join(folder, 'tei');
    expect(warta(['export', 'tei', 'fixtures/records/hostile.ndjson', '-o', place]).code).toBe(0);
    expect(readdirSync(place)).toEqual(['jahat']);
    expect(existsSync(join(folder, 'jahat'))).toBe(false);
  });

  it('streams formats of one file, and the network too', () => {
    expect(warta(['export', 'bio', saved, '--fold']).out).toContain('Tokopedia\tB-ORG\n');
    expect(warta(['export', 'gexf', saved]).out).toBe(readFileSync('fixtures/expected/formats/network.gexf', 'utf8'));
    expect(warta(['network', saved, '--format', 'gexf']).out).toBe(readFileSync('fixtures/expected/formats/network.gexf', 'utf8'));
  });

  it('says what there is when asked for what there is not', () => {
    const ran = warta(['export', 'tokoh', saved]);
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/Tables: documents, .* Formats: brat/)]);
    expect(warta(['export', 'people']).code).toBe(2);
    const noText = join(folder, 'tanpa-teks.ndjson');
    writeFileSync(noText, `${JSON.stringify({ ...JSON.parse(readFileSync(saved, 'utf8').split('\n')[0]), text: undefined })}\n`);
    expect(warta(['export', 'bio', noText]).err).toContain('--no-text');
    expect(warta(['export', 'people', noText]).code).toBe(0);
  });
});

describe('words', () => {
  it('search finds by stem, aligned, with places and a total', () => {
    const { code, out } = warta(['search', 'larang', saved], { env: { COLUMNS: '100' } });
    expect(code).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines.at(-1)).toBe('4 temuan');
    expect(new Set(lines.slice(0, -1).map((l) => Array.from(l.slice(0, l.search(/\S*larang/))).length)).size).toBe(1);
    expect(out).toContain('pelarangan');
    expect(rows(warta(['search', 'larang', saved, '--count', 'outlet', '--format', 'csv']).out).map((r) => r.hits)).toEqual(['2', '2']);
    expect(
      rows(warta(['search', 'Kemendag', saved, '--by', 'entity', '--format', 'csv', '--where', 'outlet=Kabar Pagi']).out),
    ).toHaveLength(3);
  });

  it('collocates, terms and keyness print tables and write formats', () => {
    expect(warta(['collocates', 'dagang', saved]).out).toContain('pasar');
    expect(rows(warta(['terms', saved, '--each', '3', '--format', 'csv']).out)).toHaveLength(6);
    expect(
      rows(warta(['keyness', saved, '--part', 'outlet=Kabar Pagi', '--minimum', '1', '--format', 'csv']).out).map((r) => r.word),
    ).toContain('rina');
    expect(rows(warta(['terms', saved, '--format', 'csv']).out).map((r) => r.term)).not.toContain('yang');
  });

  it('keyness says when there is nothing to compare', () => {
    expect(warta(['keyness', saved, '--part', 'outlet=Lain']).err).toContain('No article belongs to --part');
    expect(warta(['keyness', saved, '--part', 'media=Lain']).err).toContain('keys: outlet, from, to, path, names');
    expect(warta(['keyness', saved]).code).toBe(2);
  });
});

describe('warta network', () => {
  it('gives edges or nodes as a table, and says which types it knows', () => {
    expect(rows(warta(['network', saved]).out)[0]).toMatchObject({ relation: 'together', weight: '2' });
    expect(rows(warta(['network', saved, '--table', 'nodes', '--types', 'platform']).out).map((r) => r.name)).toEqual([
      'Shopee',
      'Tokopedia',
    ]);
    expect(warta(['network', saved, '--types', 'orang']).err).toContain('person, role');
  });
});
