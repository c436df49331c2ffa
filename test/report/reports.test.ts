import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import { REPORTS } from '../../src/report/index.js';
import { TABLES } from '../../src/report/tables/index.js';
import { hostile, sample } from '../export/sample.js';
import { article, person, said } from './build.js';

function table(name: string, records: readonly Analysis[]): Record<string, unknown>[] {
  const report = REPORTS.find((r) => r.name === name)!.create();
  for (const r of records) report.add(r);
  const { columns, rows } = report.table();
  return rows.map((row) => Object.fromEntries(columns.map((c, i) => [c.key, row[i]])));
}
const withoutText = (r: Analysis): Analysis => ({ ...r, text: undefined });

describe('every report and table', () => {
  it('has as many cells as columns, keys of its own, headings in both languages', () => {
    for (const report of REPORTS) {
      const gathering = report.create();
      for (const r of [...sample, ...hostile]) gathering.add(r);
      const { columns, rows } = gathering.table();
      for (const row of rows) expect(row.length, report.name).toBe(columns.length);
    }
    for (const { name, columns, create } of TABLES) {
      expect(new Set(columns.map((c) => c.key)).size, name).toBe(columns.length);
      for (const c of columns)
        expect([c.key, c.title.id.length > 0, c.title.en.length > 0]).toEqual([expect.stringMatching(/^[a-z][a-z0-9_]*$/), true, true]);
      const maker = create();
      const rows = [...[...sample, ...hostile].flatMap((r) => [...maker.add(r)]), ...maker.end()];
      for (const row of rows) {
        expect(row.length, name).toBe(columns.length);
        row.forEach((cell, i) => {
          const kinds = { integer: 'number', number: 'number', boolean: 'boolean', text: 'string', date: 'string', id: 'string' };
          if (cell !== null) expect(typeof cell, `${name}.${columns[i].key}`).toBe(kinds[columns[i].type]);
        });
      }
    }
  });

  it('makes do with records that were saved without their text, or with none at all', () => {
    for (const report of REPORTS) {
      expect(() => table(report.name, sample.map(withoutText))).not.toThrow();
      expect(() => table(report.name, [])).not.toThrow();
    }
    for (const { create } of TABLES) {
      const maker = create();
      expect(() => [...sample.map(withoutText).flatMap((r) => [...maker.add(r)]), ...maker.end()]).not.toThrow();
    }
  });

  it('keeps line ends out of names, sentences and titles', () => {
    for (const name of ['mentions', 'figures', 'quotes', 'relations', 'timeline']) {
      const { columns, create } = TABLES.find((t) => t.name === name)!;
      const maker = create();
      for (const row of [...[...sample, ...hostile].flatMap((r) => [...maker.add(r)]), ...maker.end()]) {
        row.forEach((cell, i) => {
          if (columns[i].key !== 'path' && columns[i].key !== 'source') expect(String(cell)).not.toMatch(/[\r\n]/);
        });
      }
    }
  });
});

describe('the reports', () => {
  it('count over articles: one thing by its id, whatever it is called', () => {
    expect(table('institutions', sample)).toEqual([
      {
        name: 'Kementerian Perdagangan',
        kind: 'ministry',
        written_as: 'Kemendag',
        mentions: 4,
        unique_documents: 2,
        documents: 2,
        entity: 'organization:kementerian-perdagangan',
      },
    ]);
    expect(table('people', sample).map((r) => [r.name, r.posts, r.quotes, r.documents])).toEqual([
      ['Rina Wulandari', 'Kepala Dinas Perdagangan Kota Surakarta', 3, 2],
      ['Bagas Nugroho', '', 1, 1],
    ]);
  });

  it('say who spoke in which post, without the comma of the reporting clause', () => {
    const [first] = table('quotes', sample);
    expect(first).toMatchObject({ speaker: 'Rina Wulandari', post: 'Kepala Dinas Perdagangan Kota Surakarta' });
    expect(first.quote).toMatch(/bukan orangnya$/);
    const nobody = article('x', ['"{q}Benar!{/}" kata orang.', '{p}Ani{/} diam.'], { q: said(null), p: person('ani') });
    expect(table('quotes', [nobody])).toMatchObject([{ speaker: '', post: '', quote: 'Benar!' }]);
  });

  it('order the timeline by time over all articles', () => {
    const dates = table('timeline', sample).map((r) => String(r.date));
    expect(dates).toEqual(['2022', '2023-08', '2023-08', '2023-09-26', '2023-09-27', '2023-09-27', '2023-09-28', '2023-10-03']);
    expect(table('timeline', [...sample].reverse())).toEqual(table('timeline', sample));
  });

  it('show figures that disagree side by side', () => {
    expect(table('disagreements', sample).map((r) => [r.group, r.figure, r.outlet])).toEqual([
      [1, '7634 pedagang', 'Kabar Pagi'],
      [1, '7364 pedagang', 'Warta Bengawan'],
    ]);
  });

  it('count words and boilerplate of the corpus', () => {
    const summary = Object.fromEntries(table('summary', sample).map((r) => [r.measure, r.value]));
    expect(summary).toMatchObject({ documents: '2', dates_known: '2/2', outlets: 'Kabar Pagi (1), Warta Bengawan (1)' });
    expect(Number(summary.words)).toBeGreaterThan(150);
    expect(summary.boilerplate).toMatch(/^[12]\.\d %$/);
  });
});
