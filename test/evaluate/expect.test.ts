import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WartaError } from '../../src/errors.js';
import { pathMatches } from '../../src/evaluate/expect/path-pattern.js';
import { ExpectationCheck, FirstExpectations, RecordView } from '../../src/evaluate/index.js';
import { readExpectations } from '../../src/store/expectations.js';
import { record } from './build.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-expect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TETEN = { type: 'role', words: 'Menkop', means: 'Menteri Koperasi dan UKM', more: { holder: 'person:teten-masduki' } } as const;
const one = record(
  'Menkop Teten Masduki menghitung 7.634 titik menurut Permendag 50/2020. "Segera ditutup," katanya, Rabu. Rampung 2025.',
  [
    TETEN,
    { type: 'person', words: 'Teten Masduki' },
    { type: 'figure', words: '7.634 titik', means: '7634', more: { unit: 'titik' } },
    { type: 'regulation', words: 'Permendag 50/2020', means: 'permendag-50-2020' },
    { type: 'quote', words: 'Segera ditutup,', more: { speaker: 'person:teten-masduki' } },
    { type: 'date', words: 'Rabu', means: '2023-09-06' },
    { type: 'date', words: '2025', means: '2025' },
  ],
  { path: 'corpus/antara/satu.txt', metadata: { title: 'Satu', published: '2023-09-08', outlet: 'ANTARA', authors: ['Livia Kristianti'] } },
);
const two = record(
  'Zulkifli Hasan: "Harga turun." Menurut Permendag 50/2020 dan UU ITE.',
  [
    { type: 'person', words: 'Zulkifli Hasan' },
    { type: 'quote', words: 'Harga turun.' },
    { type: 'regulation', words: 'Permendag 50/2020', means: 'permendag-50-2020' },
    { type: 'regulation', words: 'UU ITE', means: 'uu-11-2008' },
  ],
  { path: 'corpus/rmol/dua.txt', metadata: { title: 'Dua', outlet: 'RMOL' } },
);

let files = 0;
function check(yaml: string): ExpectationCheck {
  const path = join(folder, `e${files++}.yaml`);
  writeFileSync(path, yaml);
  return new ExpectationCheck(readExpectations(path));
}
function results(yaml: string) {
  const c = check(yaml);
  for (const r of [one, two]) c.add(new RecordView(r));
  return c.results();
}
const outcome = (sentence: string): string => results(`- ${JSON.stringify(sentence)}\n`)[0].outcome;

describe('sentences that hold', () => {
  it.each([
    'every article has title',
    'every article has title and outlet',
    'every article has at least 1 quote',
    'every article has a person',
    'every article has exactly 1 quotes',
    'no article has diagnostic date/weekday-mismatch',
    'no article has a program',
    'documents >= 2',
    'documents = 2',
    'people >= 2',
    'quotes with speaker >= 0.5',
    'quotes with speaker >= 50%',
    'quotes without speaker <= 0.5',
    'number of quotes with speaker >= 1',
    'quotes per article >= 1',
    'articles with published >= 0.5',
    'number of articles with published >= 1',
    'roles with holder >= 100%',
    'boilerplate <= 0.4',
    'diagnostics <= 0',
    'regulation permendag-50-2020 is cited in at least 2 documents',
    'regulation permendag-50-2020 is cited in 2 documents',
    'regulation "UU ITE" is cited',
    'regulation permendag-31-2023 is not cited',
    'person Teten Masduki is quoted at least 1 times',
    'person Zulkifli Hasan is not quoted',
    'person Teten Masduki is named in at most 1 document',
    'person Teten Masduki holds Menteri Koperasi dan UKM',
    'person Teten Masduki holds Menteri Koperasi dan UKM on 2023-09-06',
    'person Teten Masduki holds Menkop on 2023-09-08',
    'person Teten Masduki holds Menteri Koperasi dan UKM in satu.txt',
    'person Zulkifli Hasan does not hold Menteri Koperasi dan UKM',
    'figure 7634 titik in corpus/antara/satu.txt',
    'figure 7.634 titik in satu.txt',
    'figure 7634 in satu.txt',
    'date 2023-09-06 in satu.txt',
    'date Rabu in satu.txt',
    'no place Bandung in satu.txt',
    'quote "segera ditutup" by Teten Masduki in satu.txt',
    'article satu.txt has published 2023-09-08',
    'article satu.txt has published 2023-09',
    'article satu.txt has author Livia Kristianti',
    'article dua.txt has title',
    'no date before 1945',
    'no date after 2030',
    'no role without holder',
  ])('%s', (sentence) => {
    expect(outcome(sentence)).toBe('passed');
  });
});

describe('sentences that do not hold', () => {
  it.each([
    'every article has published',
    'every article has at least 2 quotes',
    'no article has a quote',
    'documents >= 3',
    'quotes with speaker >= 0.8',
    'quotes per article >= 2',
    'regulation permendag-50-2020 is cited in at least 3 documents',
    'regulation uu-11-2008 is not cited',
    'person Johnny G. Plate is named',
    'person Zulkifli Hasan is quoted',
    'person Zulkifli Hasan holds Menteri Koperasi dan UKM',
    'person Teten Masduki holds Menteri Koperasi dan UKM on 2020-01-01',
    'person Teten Masduki does not hold Menteri Koperasi dan UKM',
    'figure 7635 titik in satu.txt',
    'figure 7634 situs in satu.txt',
    'figure 7634 titik in dua.txt',
    'figure 7634 titik in tiga.txt',
    'no regulation permendag-50-2020 in satu.txt',
    'quote "segera ditutup" by Zulkifli Hasan in satu.txt',
    'article satu.txt has published 2023-09-09',
    'article dua.txt has published',
    'no date after publication',
    'no date before 2024',
    'no quote without speaker',
  ])('%s', (sentence) => {
    expect(outcome(sentence)).toBe('failed');
  });

  it('say where, and what is there instead', () => {
    const [figure, date, holder] = results(
      '- figure 7635 titik in satu.txt\n- no date after publication\n- person Zulkifli Hasan holds Menkop\n',
    );
    expect(figure.findings.map((f) => f.message)).toEqual([
      '"figure 7635 titik in satu.txt" does not hold: 0 figures in 1 article.',
      'The article has figure "7.634 titik" (7634 titik).',
    ]);
    expect(figure.findings[0].place).toMatchObject({ line: 1, column: 3 });
    expect(figure.findings[1].place).toMatchObject({ path: 'corpus/antara/satu.txt', line: 1, column: 33 });
    expect(date.findings.map((f) => f.message)).toEqual(['date "2025" is 2025, after the publication on 2023-09-08.']);
    expect(holder.findings[1].message).toBe('The post "Menkop" is held by Teten Masduki here.');
  });
});

describe('tolerance and selection', () => {
  it('warns and fails by bounds of its own', () => {
    const of = (more: string) => results(`- expect: every article has published\n${more}`)[0].outcome;
    expect(of('  warn_if: "> 0"\n')).toBe('warned');
    expect(of('  warn_if: "> 0"\n  error_if: "> 1"\n')).toBe('warned');
    expect(of('  error_if: "> 40%"\n')).toBe('failed');
    expect(of('  error_if: "> 60%"\n')).toBe('passed');
    expect(of('  severity: warning\n')).toBe('warned');
    expect(of('  severity: info\n')).toBe('passed');
    expect(results('- {expect: quotes with speaker, warn_if: "< 0.9", error_if: "< 0.4"}\n')[0].outcome).toBe('warned');
    expect(results('- {expect: quotes with speaker >= 0.4, warn_if: "< 0.9"}\n')[0].outcome).toBe('warned');
  });

  it('judges the documents that are meant only', () => {
    const of = (where: string) => results(`- {expect: every article has published, where: {${where}}}\n`)[0].outcome;
    expect(of('outlet: antara')).toBe('passed');
    expect(of('outlet: [RMOL, ANTARA]')).toBe('failed');
    expect(of('path: corpus/antara/**')).toBe('passed');
    expect(of('path: "*/dua.txt"')).toBe('failed');
    expect(of('from: 2023-09, to: 2023-09-08')).toBe('passed');
    expect(
      results(
        'where: {outlet: ANTARA}\nexpectations:\n  - every article has published\n  - {expect: documents >= 1, where: {path: dua.txt}}\n',
      ).map((r) => r.outcome),
    ).toEqual(['passed', 'failed']);
  });

  it('does not take silence for consent', () => {
    const [result] = results('- {expect: every article has published, where: {outlet: Kompas}}\n');
    expect(result.outcome).toBe('warned');
    expect(result.findings[0]).toMatchObject({ code: 'expectations/nothing', message: expect.stringContaining('No document is selected') });
    expect(results('- programs with known entity >= 0.5\n')[0].outcome).toBe('warned');
  });
});

describe('a bad file', () => {
  it.each([
    ['- every article has publised\n', '1:21', /nothing that an article has/],
    ['- quotes with speeker >= 0.8\n', '1:15', /nothing that a mark can have/],
    ['- quotes with speaker >= many\n', '1:26', /no number/],
    ['- quotes with speaker\n', '1:3', /no bound/],
    ['# satu\n- the sky is blue\n', '2:3', /no sentence/],
    ['- person A holds B on 2023-02-30\n', '1:23', /no day of the calendar/],
    ['- "no date after yesterday"\n', '1:18', /no day of the calendar/],
    ['- regulation x is cited in at least 3\n', '1:38', /What is counted/],
    ['- expect: every article has title\n  warn: "> 1"\n', '2:3', /no key "warn"/],
    ['- {expect: every article has title, severity: fatal}\n', '1:47', /no severity/],
    ['- {severity: error}\n', '1:3', /no "expect"/],
    ['- {expect: documents, warn_if: some}\n', '1:32', /bound is missing/],
    ['- {expect: documents >= 1, where: {from: kemarin}}\n', '1:42', /is a day/],
    ['expectations: 5\n', '1:15', /a list/],
    ['- [a\n', '2:1', /./],
    ['rules: []\n', '1:1', /no key "rules"/],
  ])('%j is told at %s', (yaml, place, message) => {
    let error: unknown;
    try {
      check(yaml);
    } catch (e) {
      error = e;
    }
    expect(error).toBeInstanceOf(WartaError);
    expect((error as WartaError).place).toMatch(new RegExp(`:${place}$`));
    expect((error as WartaError).message).toMatch(message);
  });

  it('is told when it is not there', () => {
    expect(() => readExpectations(join(folder, 'nowhere.yaml'))).toThrow(/no expectations file/);
  });
});

describe('the first file', () => {
  it('holds on the corpus that it was written from, and is the same every time', () => {
    const write = () => {
      const first = new FirstExpectations();
      for (const r of [one, two]) first.add(new RecordView(r));
      return first.yaml();
    };
    expect(write()).toBe(write());
    expect(write()).toContain('regulation permendag-50-2020 is cited in at least 2 documents');
    expect(write()).toContain('person Teten Masduki holds Menteri Koperasi dan UKM on 2023-09-08');
    expect(write()).toContain('figure 7634 titik in corpus/antara/satu.txt');
    for (const r of results(write())) expect(r.outcome, `${r.name}: ${JSON.stringify(r.findings)}`).not.toBe('failed');
  });
});

describe('paths', () => {
  it.each([
    ['a.txt', 'x/a.txt', true],
    ['a.txt', 'xa.txt', false],
    ['x', 'x/a.txt', true],
    ['./x/a.txt', 'x/a.txt', true],
    ['*.txt', 'x/a.txt', true],
    ['x/*.txt', 'x/y/a.txt', false],
    ['x/**/*.txt', 'x/y/z/a.txt', true],
    ['x/**/*.txt', 'x/a.txt', true],
    ['**/a.?xt', 'x/y/a.txt', true],
    ['x/**', 'x/y/a.txt', true],
    ['rows.jsonl', 'rows.jsonl#12', true],
    ['rows.jsonl#1', 'rows.jsonl#12', false],
    ['*', 'a/b', true],
    ['a*c', 'abbc', true],
    ['a*c', 'abb', false],
  ])('%s means %s: %s', (pattern, path, meant) => {
    expect(pathMatches(pattern, path)).toBe(meant);
  });

  it('take no longer for a hostile pattern', () => {
    const started = process.hrtime.bigint();
    expect(pathMatches(`${'*a'.repeat(200)}b`, 'a'.repeat(2000))).toBe(false);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
  });
});
