import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import { agree, comparable } from '../../src/report/disagreements/agree.js';
import { DisagreementSearch } from '../../src/report/disagreements/gather.js';
import { sample } from '../export/sample.js';
import { article, count, place } from './build.js';

const told = (low: number, mod = '', high = low) => ({ low, high, mod });
const find = (records: readonly Analysis[]): [string, string[]][] => {
  const search = new DisagreementSearch();
  for (const r of records) search.add(r);
  return search.found().map((d) => [d.between, d.tellings.map((t) => t.decimal)]);
};

describe('two tellings', () => {
  it.each([
    [told(7634), told(7634)],
    [told(7600), told(7634)],
    [told(1_220_000_000_000), told(1_215_300_000_000)],
    [told(500_000, 'gt'), told(620_000)],
    [told(12, 'approx'), told(13)],
    [told(10, 'lte'), told(8)],
    [told(5, '', 10), told(7)],
    [told(9, 'gte'), told(10)],
    [told(9, 'gte'), told(9)],
    [told(500), told(497)],
  ])('%o and %o can both be right', (a, b) => {
    expect(agree(a, b)).toBe(true);
    expect(agree(b, a)).toBe(true);
  });

  it.each([
    [told(7634), told(7364)],
    [told(7_991_160), told(7_991_960)],
    [told(8), told(10)],
    [told(500), told(480)],
    [told(1.5), told(1.6)],
    [told(500_000, 'gt'), told(400_000)],
    [told(500_000, 'gt'), told(5_000_000)],
    [told(5, '', 10), told(12)],
    [told(1_200_000_000_000), told(1_300_000_000_000)],
  ])('%o and %o cannot', (a, b) => {
    expect(agree(a, b)).toBe(false);
    expect(agree(b, a)).toBe(false);
  });

  it('agree with themselves, and agree both ways', () => {
    const one = fc
      .tuple(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom('', 'approx', 'gt', 'gte', 'lt', 'lte'))
      .map(([n, mod]) => told(n, mod));
    fc.assert(
      fc.property(one, one, (a, b) => {
        expect(agree(a, a)).toBe(true);
        expect(agree(a, b)).toBe(agree(b, a));
        expect(comparable(a, b)).toBe(comparable(b, a));
      }),
    );
  });

  it('may be of one thing when they are near, or the same digits at another scale', () => {
    expect(comparable(told(7634), told(7364))).toBe(true);
    expect(comparable(told(1_220_000_000), told(1_220_000_000_000))).toBe(true);
    expect(comparable(told(12), told(1_000))).toBe(false);
    expect(comparable(told(10), told(1_000))).toBe(false);
    expect(comparable(told(0), told(5))).toBe(false);
  });
});

describe('figures that disagree', () => {
  const flood = (id: string, houses: number, outlet: string, published: string, town = 'Demak'): Analysis =>
    article(
      id,
      [`Banjir bandang di {t}${town}{/} merendam {n}${houses} rumah{/} warga sejak dini hari.`],
      { t: place(town.toLowerCase()), n: count(houses, 'rumah') },
      { title: 'Banjir Demak', outlet, published },
    );

  it('are found between outlets, with their sentences', () => {
    expect(find(sample)).toEqual([['outlets', ['7634', '7364']]]);
    expect(find([flood('a', 120, 'Satu', '2024-03-01'), flood('b', 210, 'Dua', '2024-03-02')])).toEqual([['outlets', ['120', '210']]]);
  });

  it('tell outlets, reports of one outlet and change over time apart, the surest first', () => {
    expect(find([flood('a', 120, 'Satu', '2024-03-01'), flood('b', 210, 'Satu', '2024-03-01')])[0][0]).toBe('reports');
    expect(find([flood('a', 120, 'Satu', '2024-03-01'), flood('b', 210, 'Dua', '2024-03-20')])[0][0]).toBe('time');
    const both = find([
      flood('a', 120, 'Satu', '2024-03-01', 'Kudus'),
      flood('b', 210, 'Satu', '2024-03-09', 'Kudus'),
      flood('c', 33, 'Satu', '2024-03-01', 'Pati'),
      flood('d', 44, 'Dua', '2024-03-01', 'Pati'),
    ]);
    expect(both.map(([between]) => between)).toEqual(['outlets', 'time']);
  });

  it('are not: equal or rounded values, other places, other units, far apart in time, one article alone', () => {
    const one = flood('a', 120, 'Satu', '2024-03-01');
    expect(find([one, flood('b', 120, 'Dua', '2024-03-01')])).toEqual([]);
    expect(find([flood('a', 1200, 'Satu', '2024-03-01'), flood('b', 1234, 'Dua', '2024-03-01')])).toEqual([]);
    expect(find([one, flood('b', 210, 'Dua', '2024-03-01', 'Kudus')])).toEqual([]);
    expect(find([one, flood('b', 210, 'Dua', '2025-03-01')])).toEqual([]);
    const other = article(
      'b',
      ['Banjir bandang di {t}Demak{/} merendam {n}210 sawah{/} warga sejak dini hari.'],
      { t: place('demak'), n: count(210, 'sawah') },
      { title: 'Banjir Demak', outlet: 'Dua', published: '2024-03-01' },
    );
    expect(find([one, other])).toEqual([]);
    expect(find([one])).toEqual([]);
  });

  it('are not lists of prices, which tell many values in one article', () => {
    const list = (id: string, outlet: string, values: readonly number[]): Analysis =>
      article(
        id,
        values.map((_, i) => `Harga tiket kapal dari Semarang {n${i}}${values[i]} kursi{/} tersedia.`),
        Object.fromEntries(values.map((v, i) => [`n${i}`, count(v, 'kursi')])),
        { title: 'Tiket kapal', outlet, published: '2024-03-01' },
      );
    expect(find([list('a', 'Satu', [120, 130, 140]), list('b', 'Dua', [150, 160, 170])])).toEqual([]);
    expect(find([list('a', 'Satu', [121]), list('b', 'Dua', [151])])).toEqual([['outlets', ['121', '151']]]);
  });

  it('are the same whatever the order of articles', () => {
    const records = [flood('a', 120, 'Satu', '2024-03-01'), flood('b', 210, 'Dua', '2024-03-02'), flood('c', 123, 'Tiga', '2024-03-02')];
    expect(find([...records].reverse())).toEqual(find(records));
  });
});
