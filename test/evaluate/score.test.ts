import { describe, expect, it } from 'vitest';
import { errorsOf, figureOf, GoldScorer, RecordView, sumScores } from '../../src/evaluate/index.js';
import { Confusion } from '../../src/evaluate/score/confusion.js';
import type { GoldSet } from '../../src/model/gold.js';
import { parseConll } from '../../src/store/gold-conll.js';
import { damaged, type Loose, record } from './build.js';
import { gold, perfect, scored, values } from './scored-article.js';

describe('scores', () => {
  it('are 1 where a record has everything as the gold has it', () => {
    expect(values()).toEqual({
      'names.exact': 1,
      'names.linked': 1,
      holders: 1,
      'regulations.id': 0,
      'dates.value': 1,
      'figures.value': 1,
      'quotes.speaker': 1,
      content: 1,
      metadata: 1,
    });
  });

  it.each<[string, (r: Loose) => void, Record<string, number>]>([
    [
      'a name cut short counts as touched, not as linked',
      (r) => Object.assign(r.annotations[2], { start: r.annotations[2].start + 5, text: 'Bandung' }),
      { 'names.exact': 0.667, 'names.linked': 0.667 },
    ],
    [
      'another entity under the name',
      (r) => {
        r.entities[1].name = 'Zulkifli Nurdin';
      },
      { 'names.exact': 1, 'names.linked': 0.667, holders: 0, 'quotes.speaker': 0 },
    ],
    [
      'an alias of the entity is enough',
      (r) => Object.assign(r.entities[1], { name: 'Zulhas', aliases: ['zulkifli hasan'] }),
      { 'names.linked': 1, holders: 1 },
    ],
    ['no holder', (r) => delete r.annotations[0].holder, { holders: 0, 'names.linked': 1 }],
    [
      'another day',
      (r) => {
        r.annotations[3].value = '2023-06-12';
      },
      { 'dates.value': 0 },
    ],
    ['a date cut short keeps its value', (r) => Object.assign(r.annotations[3], { end: r.annotations[3].end - 1 }), { 'dates.value': 1 }],
    ['a figure without its modifier', (r) => delete r.annotations[5].mod, { 'figures.value': 0 }],
    [
      'a figure with another unit',
      (r) => {
        r.annotations[5].unit = 'orang';
      },
      { 'figures.value': 0 },
    ],
    [
      'a quotation that lost a fifth still is the same',
      (r) => Object.assign(r.annotations[4], { end: r.annotations[4].end - 5 }),
      { 'quotes.speaker': 1 },
    ],
    [
      'a quotation that lost more is not',
      (r) => Object.assign(r.annotations[4], { end: r.annotations[4].end - 8 }),
      { 'quotes.speaker': 0 },
    ],
    [
      'boilerplate that was kept',
      (r) => {
        r.zones = [];
      },
      { content: 0.967 },
    ],
    [
      'the right day without its time',
      (r) => {
        r.metadata.published = '2023-06-05';
      },
      { metadata: 0.667 },
    ],
    [
      'one mark too many',
      (r) => void r.annotations.push({ ...r.annotations[1], id: 'a9' }),
      { 'names.exact': 0.857, 'names.linked': 0.857 },
    ],
  ])('%s', (_, damage, expected) => {
    expect(values(damaged(perfect, damage))).toMatchObject(expected);
  });

  it('count every mark as missed where there is no record', () => {
    const score = sumScores(new GoldScorer(gold).documents());
    expect(figureOf(score, 'names.exact')).toMatchObject({ value: 0, wanted: 3 });
    expect(figureOf(score, 'content').value).toBe(0);
    expect(figureOf(score, 'metadata.title').value).toBe(0);
  });

  it('have names for types, views, rates and fields, and refuse others', () => {
    const score = scored();
    for (const name of [
      'person.exact',
      'people.linked',
      'dates.overlap',
      'figure.value.recall',
      'quotes.value.p',
      'metadata.published.day',
    ])
      expect(figureOf(score, name).value, name).toBe(1);
    for (const name of ['persona', 'names', 'person.exacts', 'date.value.best'])
      expect(() => figureOf(score, name), name).toThrow(/no score/);
  });

  it('match records by the longest common end of their paths', () => {
    const both = {
      ...gold,
      documents: [
        { ...gold.documents[0], name: 'x/a' },
        { ...gold.documents[0], name: 'y/a' },
      ],
    };
    const scorer = new GoldScorer(both);
    expect(scorer.add(new RecordView({ ...perfect, path: 'run/y/a.html' }))).toBe(true);
    expect(scorer.add(new RecordView({ ...perfect, path: 'run/b.txt' }))).toBe(false);
    expect(scorer.documents().map((d) => d.view?.record.path)).toEqual([undefined, 'run/y/a.html']);
  });

  it('lay a record on gold that differs in blanks only, and fold types that its tags lack', () => {
    const conll = parseConll('PT B-ORG\nTelkom I-ORG\n( O\nTelkom B-ORG\n) O\nke O\nBandung B-LOC\n. O\n', 'x.conll', 'a');
    const ner: GoldSet = {
      place: 'x',
      documents: conll,
      types: new Set(['organization', 'place', 'person']),
      valued: new Set(),
      digest: '',
    };
    const raw = '  PT Telkom (Telkom) ke Bandung.\nBupati Garut';
    const r = record(raw.slice(0, -13), [
      { type: 'organization', words: 'PT Telkom' },
      { type: 'platform', words: 'Telkom', nth: 2 },
      { type: 'place', words: 'Bandung' },
      { type: 'date', words: 'ke', means: '' },
    ]);
    const score = scored(r, ner);
    expect(figureOf(score, 'names.exact')).toMatchObject({ value: 1, wanted: 3 });
    expect(score.documents[0].texts).toBe('blanks');
  });
});

describe('errors', () => {
  it('say what is wrong, where, with the words around it', () => {
    const wrong = damaged(perfect, (r) => {
      r.entities[1].name = 'Zulkifli Nurdin';
      r.annotations[3].value = '2023-06-12';
      r.annotations[2].type = 'organization';
      r.annotations.splice(5, 1);
    });
    const errors = errorsOf(scored(wrong).documents[0]);
    expect(errors.map((e) => [e.kind, e.message])).toEqual([
      ['link', 'person "Zulhas" is Zulkifli Hasan, but links to Zulkifli Nurdin.'],
      ['spurious', 'organization "Kota Bandung" (Bandung) is not in the gold.'],
      ['type', 'place "Kota Bandung" was taken for an organization.'],
      ['value', 'date "Senin" is 2023-06-05, but was read as 2023-06-12.'],
      ['missed', 'figure "2.000 pedagang" (gt 2000 pedagang) was not found.'],
      ['value', 'quote "Ada 2.000 pedagang di sini," is said by Zulkifli Hasan, but was read as said by Zulkifli Nurdin.'],
      ['holder', 'role "Mendag" is held by Zulkifli Hasan, but has Zulkifli Nurdin.'],
    ]);
    expect(errors[0].place).toMatchObject({ path: 'd/a.txt', line: 3, column: 8 });
    expect(errors[0].context).toContain('Mendag »Zulhas« ke Kota');
  });

  it('are counted by what was taken for what', () => {
    const confusion = new Confusion();
    confusion.add(
      scored(
        damaged(perfect, (r) => {
          r.annotations[2].type = 'organization';
        }),
      ).documents[0],
    );
    expect(confusion.get('place', 'organization')).toBe(1);
    expect(confusion.get('person', 'person')).toBe(1);
    expect(confusion.get('nothing', 'organization')).toBe(0);
  });
});
