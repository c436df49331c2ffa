import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorpus } from '../corpus/generated.js';
import { warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-views-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  writeCorpus(join(folder, 'korpus'), 40);
  warta(['run', 'korpus', '--store', 'toko', '--part-size', '0.0625'], { cwd: folder });
});

/** Every view of records, with what comes before its paths. */
const VIEWS = [
  ['analyze'],
  ['analyze', '--top', '3', '--format', 'json'],
  ['analyze', '--top', '3', '--format', 'markdown'],
  ['extract'],
  ['timeline'],
  ['timeline', '--merge', '--from', '2023-05-10'],
  ['timeline', '--format', 'timelinejs'],
  ['report', '-o', '-'],
  ['export', 'documents'],
  ['export', 'mentions'],
  ['export', 'people'],
  ['export', 'timeline'],
  ['export', 'disagreements'],
  ['export', 'ris'],
  ['export', 'gexf'],
  ['network', '--table', 'nodes'],
  ['search', 'harga'],
  ['search', 'harga', '--sort', 'left', '--format', 'csv'],
  ['search', 'harga', '--count', 'month'],
  ['keyness', '--part', 'from=2023-05-15'],
  ['collocates', 'harga'],
  ['terms'],
  ['terms', '--per', 'month', '--format', 'csv'],
  ['validate'],
];

describe('a store', () => {
  it.each(VIEWS.map((view) => [view.join(' '), view] as const))('is read by %s as the articles are', (_, view) => {
    const ran = (...more: string[]) => warta([...view, ...more], { cwd: folder });
    const wanted = ran('korpus');
    expect(wanted.out.length).toBeGreaterThan(20);
    expect(ran('--store', 'toko')).toEqual(wanted);
  });

  it('is written as Parquet in groups of rows, and as a workbook', () => {
    for (const ending of ['parquet', 'xlsx']) {
      const file = join(folder, `sebutan.${ending}`);
      expect(warta(['export', 'mentions', '--store', 'toko', '-o', file], { cwd: folder })).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(file).length).toBeGreaterThan(1000);
    }
  });

  it('that lies among articles is not read as articles', () => {
    warta(['run', 'korpus', '--store', 'korpus/hasil'], { cwd: folder });
    const again = warta(['run', 'korpus', '--store', 'korpus/hasil', '--progress', 'json'], { cwd: folder });
    expect(again.err).toContain('"documents":40,"done":0,"unchanged":40');
    rmSync(join(folder, 'korpus/hasil'), { recursive: true });
  });

  it('may be given as a path', () => {
    const ran = (...more: string[]) => warta(['export', 'figures', ...more], { cwd: folder }).out;
    expect(ran('toko')).toBe(ran('korpus'));
  });

  it('is compared with another run, as the older and as the newer, and is a baseline', () => {
    const ran = (...args: string[]) => warta(args, { cwd: folder });
    writeFileSync(join(folder, 'lama.ndjson'), ran('extract', 'korpus', '--no-model').out);
    const wanted = ran('extract', 'korpus').out;
    writeFileSync(join(folder, 'baru.ndjson'), wanted);
    expect(ran('diff', 'toko', 'baru.ndjson', '--exit-code').code).toBe(0);
    expect(ran('diff', 'lama.ndjson', 'toko').out).toBe(ran('diff', 'lama.ndjson', 'baru.ndjson').out);
    expect(ran('validate', 'korpus', '--baseline', 'toko').code).toBe(0);
    writeFileSync(join(folder, 'kurang.ndjson'), wanted.slice(wanted.indexOf('\n') + 1));
    const lost = ran('validate', 'kurang.ndjson', '--baseline', 'toko');
    expect([lost.code, lost.out]).toEqual([1, expect.stringMatching(/toko\/parts\/[0-9a-f]{64}\.ndjson:1 has it/)]);
  });

  it('needs no path beside it, and something is needed', () => {
    expect(warta(['analyze'], { cwd: folder })).toMatchObject({ code: 2, err: expect.stringContaining('There is nothing to read') });
    expect(warta(['analyze', '--store', 'korpus'], { cwd: folder }).err).toContain('korpus: There is no store here.');
  });
});
