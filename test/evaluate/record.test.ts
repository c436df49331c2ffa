import { describe, expect, it } from 'vitest';
import { RecordCheck, RecordView } from '../../src/evaluate/index.js';
import { isDuration, stretchOf } from '../../src/evaluate/record/calendar-value.js';
import type { Analysis } from '../../src/model/analysis.js';
import { recordFaults } from '../../src/store/record-schema.js';
import { analyzeText } from '../analyze-text.js';
import { damaged, type Loose, record } from './build.js';

const own = record('Budi 🎉 dan Ani ke Bandung, 3 orang, 5 Juni 2023. "Ayo," kata Budi.', [
  { type: 'person', words: 'Budi' },
  { type: 'person', words: 'Ani' },
  { type: 'place', words: 'Bandung' },
  { type: 'figure', words: '3 orang', means: '3' },
  { type: 'date', words: '5 Juni 2023', means: '2023-06-05', more: { interval: ['2023-06-05', '2023-06-05'] } },
  { type: 'quote', words: 'Ayo,', more: { speaker: 'person:budi' } },
  { type: 'person', words: 'Budi', nth: 2 },
]);

function codes(...records: Analysis[]): string[] {
  const check = new RecordCheck(recordFaults);
  for (const r of records) check.add(new RecordView(r, 'run.ndjson:1'));
  return check.results().flatMap((r) => r.findings.map((f) => f.code));
}

describe('a record', () => {
  it('holds where it is as the program writes it', () => {
    expect(codes(own)).toEqual([]);
    const text =
      'JAKARTA, Kabar.id - Menteri Perdagangan Zulkifli Hasan menyebut 1.200 pedagang, naik 20 persen dari 1.000 pedagang menjadi 1.200 pedagang, Senin (5/6/2023).\n\n"Kami dukung sesuai Permendag Nomor 31 Tahun 2023," katanya.\n';
    expect(codes(analyzeText(text, '2023-06-05'))).toEqual([]);
  });

  it.each<[string, (r: Loose) => void, string]>([
    ['a span moved by one', (r) => void r.annotations[1].start++, 'records/span-text'],
    [
      'a span behind the end',
      (r) => {
        r.annotations[6].end = 999;
      },
      'records/span-outside',
    ],
    [
      'an empty span',
      (r) => {
        r.annotations[0].end = 0;
      },
      'records/span-outside',
    ],
    [
      'offsets of another unit',
      (r) => {
        r.offsetUnit = 'utf16';
      },
      'records/span-text',
    ],
    [
      'a text that was edited',
      (r) => {
        r.text = `X${r.text}`;
      },
      'records/span-text',
    ],
    [
      'a cue behind the end',
      (r) => {
        r.annotations[5].cue = { start: 5, end: 500 };
      },
      'records/span-outside',
    ],
    [
      'a part outside of its post',
      (r) => {
        r.annotations[0] = { ...r.annotations[0], type: 'role', parts: [{ type: 'place', start: 10, end: 12, entity: '' }] };
      },
      'records/span-outside',
    ],
    [
      'a link to nobody',
      (r) => {
        r.annotations[1].entity = 'person:nobody';
      },
      'records/link-missing',
    ],
    [
      'a link to someone else',
      (r) => {
        r.annotations[1].entity = 'person:budi';
      },
      'records/link-one-way',
    ],
    [
      'a link to another type',
      (r) => {
        r.annotations[2].entity = 'person:ani';
      },
      'records/link-type',
    ],
    [
      'a speaker who is not there',
      (r) => {
        r.annotations[5].speaker = 'person:nobody';
      },
      'records/link-missing',
    ],
    ['an entity that is gone', (r) => void r.entities.pop(), 'records/link-missing'],
    ['a mention that is gone', (r) => void r.annotations.splice(1, 1), 'records/link-missing'],
    [
      'an id given twice',
      (r) => {
        r.annotations[1].id = 'a1';
      },
      'records/duplicate-id',
    ],
    [
      'a relation to nowhere',
      (r) => void r.relations.push({ type: 'speaker', from: 'a1', to: 'x:y', sentence: 0, provenance: r.annotations[0].provenance }),
      'records/link-missing',
    ],
    [
      'a year changed in a value',
      (r) => {
        r.annotations[4].value = '2022-06-05';
      },
      'records/value-date',
    ],
    ['a day that there is not', (r) => Object.assign(r.annotations[4], { value: '2023-02-30', interval: undefined }), 'records/value-date'],
    [
      'a publication that there is not',
      (r) => {
        r.metadata.published = '2023-13-01';
      },
      'records/value-date',
    ],
    [
      'a figure that is not its decimal',
      (r) => {
        r.annotations[3].value = 4;
      },
      'records/value-figure',
    ],
    [
      'a range that runs backwards',
      (r) => Object.assign(r.annotations[3], { value: undefined, min: 5, max: 2, decimal: '5..2' }),
      'records/value-figure',
    ],
    ['marks out of order', (r) => void r.annotations.reverse(), 'records/order'],
    ['marks that overlap', (r) => Object.assign(r.annotations[1], { end: r.annotations[2].start + 2 }), 'records/overlap'],
    [
      'zones that overlap',
      (r) => {
        r.zones = [
          { kind: 'title', start: 0, end: 9, rule: 'x' },
          { kind: 'byline', start: 5, end: 9, rule: 'x' },
        ];
      },
      'records/order',
    ],
    [
      'a mark in boilerplate',
      (r) => {
        r.zones = [{ kind: 'boilerplate', start: 0, end: 9, rule: 'x' }];
      },
      'records/zone',
    ],
    [
      'a sentence that there is not',
      (r) => {
        r.annotations[0].sentence = 7;
      },
      'records/sentence',
    ],
    [
      'a sentence that ends before its mark',
      (r) => {
        r.sentences[0].end = 10;
      },
      'records/sentence',
    ],
    [
      'a field renamed',
      (r) => {
        r.annotations[0].entityId = r.annotations[0].entity;
        delete r.annotations[0].entity;
      },
      'records/schema',
    ],
    [
      'a hash changed',
      (r) => {
        r.sha256 = 'f'.repeat(64);
      },
      'records/identity',
    ],
  ])('with %s is caught', (_, damage, code) => {
    expect(codes(damaged(own, damage))).toContain(code);
  });

  it('is told from the others of its corpus', () => {
    expect(codes(own, own)).toEqual(['records/duplicate-document']);
    expect(codes(own, { ...own, path: 'corpus/b.txt' })).toEqual(['records/copy']);
    const other = record('Lain.', [], { path: 'c.txt' });
    expect(codes(own, { ...other, id: own.id })).toEqual(['records/identity', 'records/duplicate-id']);
  });

  it('is told with its file, line and column, and the line of the run', () => {
    const check = new RecordCheck(recordFaults);
    check.add(
      new RecordView(
        damaged(own, (r) => void r.annotations[1].start++),
        'run.ndjson:7',
      ),
    );
    const [finding] = check.results().find((r) => r.outcome === 'failed')!.findings;
    expect(finding.place).toMatchObject({ path: 'corpus/a.txt', line: 1, column: 13 });
    expect(finding.message).toBe('a2, person "Ani": the text has "ni" at 12–14. [run.ndjson:7]');
    expect(finding.remedy).toMatch(/offsets/);
  });
});

describe('values of dates', () => {
  it.each([
    ['2023-06-05', '2023-06-05', '2023-06-05'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-Q3', '2023-07-01', '2023-09-30'],
    ['2023-H1', '2023-01-01', '2023-06-30'],
    ['2025-W22', '2025-05-26', '2025-06-01'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['199', '1990-01-01', '1999-12-31'],
    ['18', '1800-01-01', '1899-12-31'],
    ['2022-04-05T21:08+07:00', '2022-04-05', '2022-04-05'],
    ['2021-07-03/2021-07-20', '2021-07-03', '2021-07-20'],
    ['2015/2019', '2015-01-01', '2019-12-31'],
  ])('%s is %s to %s', (value, first, last) => {
    expect(stretchOf(value)).toEqual([first, last]);
  });

  it.each(['2023-13', '2023-02-29', '2021-W53', '2023-Q5', '2022-04-05T25:00', '2021-07-20/2021-07-03', 'kemarin', '', '5'])(
    '%j is none',
    (value) => {
      expect(stretchOf(value)).toBeUndefined();
    },
  );

  it('are durations where they say so', () => {
    for (const value of ['P2Y', 'PT90M', 'P1.5M', 'P1Y6M', 'P2Y/P3Y']) expect(isDuration(value), value).toBe(true);
    for (const value of ['P', '2Y', 'PT', 'P2', 'P2Y/']) expect(isDuration(value), value).toBe(false);
  });
});
