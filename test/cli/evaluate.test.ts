import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Loose } from '../evaluate/build.js';
import { warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [a, b] = [join(folder, 'a.ndjson'), join(folder, 'b.ndjson')];

beforeAll(() => {
  const { out } = warta(['extract', 'fixtures/gold']);
  writeFileSync(a, out);
  // a run that lost every date
  const worse = out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l))
    .map((r) => ({ ...r, annotations: r.annotations.filter((x: Loose) => x.type !== 'date') }));
  writeFileSync(b, worse.map((r) => `${JSON.stringify(r)}\n`).join(''));
});

describe('warta evaluate', () => {
  it('prints scores, types, confusion, calibration and errors with their context', () => {
    const { code, out } = warta(['evaluate', a, '--gold', 'fixtures/gold', '--by', 'outlet,document', '--errors', '3'], {
      env: { COLUMNS: '160' },
    });
    expect(code).toBe(0);
    for (const heading of ['Scores (9)', 'By type (', 'By outlet (7)', 'By document (7)', 'Confusion (', 'Calibration (', 'Errors ('])
      expect(out).toContain(heading);
    expect(out).toMatch(/dates\.value +[01]\.\d{3}/);
    expect(out).toMatch(/»[^«]+«/);
  });

  it('gives the same from the sources as from a saved run, as data too', () => {
    const fresh = JSON.parse(warta(['evaluate', 'fixtures/gold', '--gold', 'fixtures/gold', '--format', 'json']).out);
    const saved = JSON.parse(warta(['evaluate', a, '--gold', 'fixtures/gold', '--format', 'json']).out);
    expect(fresh).toEqual(saved);
    expect(saved).toMatchObject({ format: 'warta.evaluation/1', documents: 7, missing: [] });
    expect(saved.scores['names.exact'].value).toBeGreaterThan(0.5);
    expect(Object.keys(saved.types)).toHaveLength(10);
  });

  it('is Markdown on request', () => {
    const file = join(folder, 'scores.md');
    expect(warta(['evaluate', a, '--gold', 'fixtures/gold', '--format', 'markdown', '-o', file]).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('| score | value | right | wanted |');
  });

  it('tells a lost type of mark from noise, the same every time', () => {
    const compare = (...runs: string[]) =>
      JSON.parse(warta(['evaluate', '--gold', 'fixtures/gold', '--compare', ...runs, '--format', 'json']).out);
    const { differences } = compare(a, b);
    expect(differences.find((d: Loose) => d.name === 'dates.value')).toMatchObject({ b: 0, verdict: 'worse' });
    expect(differences.find((d: Loose) => d.name === 'names.exact')).toMatchObject({ difference: 0, verdict: 'same' });
    expect(compare(a, b)).toEqual(compare(a, b));
    expect(compare(a, b)).not.toEqual(
      JSON.parse(warta(['evaluate', '--gold', 'fixtures/gold', '--compare', a, b, '--seed', '2', '--format', 'json']).out),
    );
    expect(warta(['evaluate', '--gold', 'fixtures/gold', '--compare', a, b]).out).toContain('worse');
  });

  it('reads back as gold what the exports of the neighbours’ formats hold: every mark, and every value that they can say', () => {
    const scores = (gold: string) => JSON.parse(warta(['evaluate', a, '--gold', gold, '--format', 'json']).out).scores;
    for (const [format, place, values] of [
      ['brat', join(folder, 'brat'), true],
      ['label-studio', join(folder, 'ls.json'), true],
      ['conll2003', join(folder, 'c.conll'), false],
      ['bilou', join(folder, 'd.bilou'), false],
    ] as const) {
      const ran = warta(['export', format, a, '-o', place, ...(format === 'conll2003' ? ['--fold'] : [])]);
      expect(ran.code, ran.err).toBe(0);
      const found = scores(place);
      expect(found['names.exact'], format).toMatchObject({ value: 1 });
      for (const name of ['names.linked', 'holders', 'dates.value', 'figures.value', 'quotes.speaker']) {
        expect(found[name].value, `${format} ${name}`).toBe(values ? 1 : null);
      }
    }
  });

  it('warns of articles without a record, and cannot score where none has one', () => {
    const one = join(folder, 'one.ndjson');
    writeFileSync(one, `${readFileSync(a, 'utf8').split('\n')[0]}\n`);
    expect(warta(['evaluate', one, '--gold', 'fixtures/gold'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('No record for 6 of 7'),
    });
    expect(warta(['evaluate', 'seeds', '--gold', 'fixtures/gold'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('No record belongs'),
    });
    expect(warta(['evaluate', a, '--gold', 'fixtures/gold', '--by', 'week']).code).toBe(2);
    expect(warta(['evaluate', a, '--gold', 'fixtures/gold', '--errors', 'some']).code).toBe(2);
    expect(warta(['evaluate', a]).code).toBe(2);
  });
});
