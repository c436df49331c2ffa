import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrationOf,
  compareRuns,
  errorsOf,
  figureOf,
  floorsOf,
  GoldCheck,
  GoldScorer,
  headlines,
  parseFloors,
  RecordView,
  sumScores,
} from '../../src/evaluate/index.js';
import { Confusion } from '../../src/evaluate/score/confusion.js';
import type { GoldSet } from '../../src/model/gold.js';
import { parseConll } from '../../src/store/gold-conll.js';
import { ALL_LABELS, parseMarkedArticle } from '../../src/store/gold-marks.js';
import { damaged, type Loose, type Marked, record } from './build.js';

const set = (...articles: string[]): GoldSet => ({
  place: 'gold',
  documents: articles.map((source, i) => parseMarkedArticle(source, `gold/${'abc'[i]}.gold`, 'abc'[i])),
  types: ALL_LABELS,
  valued: ALL_LABELS,
  digest: 'x',
});
const ARTICLE =
  '⟦#title=Pasar Baru⟧\n⟦#published=2023-06-05T10:00+07:00⟧\n⟦title⟧Pasar Baru⟦/⟧\n⟦x⟧IKLAN\n⟦/⟧⟦ROLE c="Menteri Perdagangan" h="Zulkifli Hasan"⟧Mendag⟦/⟧ ⟦PER c="Zulkifli Hasan"⟧Zulhas⟦/⟧ ke ⟦PLACE c="Bandung"⟧Kota Bandung⟦/⟧, ⟦DATE v="2023-06-05"⟧Senin⟦/⟧: "⟦QUOTE s="Zulkifli Hasan"⟧Ada ⟦FIGURE k="count" v="2000" u="pedagang" m="gt"⟧2.000 pedagang⟦/⟧ di sini,⟦/⟧" katanya.';
const gold = set(ARTICLE);
const { text } = gold.documents[0];
const RIGHT: Marked[] = [
  { type: 'role', words: 'Mendag', means: 'Menteri Perdagangan', more: { holder: 'person:zulkifli-hasan' } },
  { type: 'person', words: 'Zulhas', means: 'Zulkifli Hasan' },
  { type: 'place', words: 'Kota Bandung', means: 'Bandung' },
  { type: 'date', words: 'Senin', means: '2023-06-05' },
  { type: 'quote', words: 'Ada 2.000 pedagang di sini,', more: { speaker: 'person:zulkifli-hasan' } },
  { type: 'figure', words: '2.000 pedagang', means: '2000', more: { unit: 'pedagang', mod: 'gt' } },
];
const zones = [
  { kind: 'title', start: 0, end: 10, rule: 'x' },
  { kind: 'boilerplate', start: 11, end: 17, rule: 'x' },
];
const perfect = damaged(
  record(text, RIGHT, { path: 'd/a.txt', metadata: { title: 'Pasar baru', published: '2023-06-05T10:00+07:00' } }),
  (r) => {
    r.zones = zones;
  },
);

/** The score of one record against the gold. */
function scored(r = perfect, against = gold) {
  const scorer = new GoldScorer(against);
  scorer.add(new RecordView(r));
  return sumScores(scorer.documents());
}
const values = (r = perfect): Record<string, number> =>
  Object.fromEntries(headlines(scored(r)).map((f) => [f.name, Number(f.value.toFixed(3))]));

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

describe('CoNLL gold', () => {
  const conll =
    '-DOCSTART- O\n\nRapat O\n\nMenteri O\nZulkifli B-PER\nHasan I-PER\npergi O\nke O\nBandung B-LOC\n. O\n\n-DOCSTART- O\n\nAni B-PER\nWulandari I-PER\ntinggal O\ndi O\nKota B-LOC\nSolo I-LOC\n';
  const ner: GoldSet = {
    place: 'x',
    documents: parseConll(conll, 'x.conll', 'x'),
    types: new Set(['place', 'person']),
    valued: new Set(),
    digest: '',
  };
  const first = record(
    'Rapat\n\nOleh: Ani Wulandari 🎉\n\nMenteri Zulkifli Hasan pergi ke Bandung.',
    [
      { type: 'person', words: 'Ani Wulandari' },
      { type: 'person', words: 'Zulkifli Hasan' },
      { type: 'place', words: 'Bandung' },
    ],
    { path: 'one.txt' },
  );
  const second = record(
    'Ani Wulandari tinggal di Kota Solo',
    [
      { type: 'person', words: 'Ani Wulandari' },
      { type: 'place', words: 'Solo' },
    ],
    { path: 'two.txt' },
  );

  it('without names finds its articles by their sentences, and may leave parts of them out', () => {
    const scorer = new GoldScorer(ner);
    expect([second, first].map((r) => scorer.add(new RecordView(r)))).toEqual([true, true]);
    const score = sumScores(scorer.documents());
    expect(scorer.documents().map((d) => [d.view?.record.path, d.texts])).toEqual([
      ['one.txt', 'parts'],
      ['two.txt', 'same'],
    ]);
    // the byline's name is no mistake: the gold does not have that line
    expect(figureOf(score, 'person.exact')).toMatchObject({ value: 1, wanted: 2 });
    expect(figureOf(score, 'place.exact')).toMatchObject({ right: 1, wanted: 2 });
    expect(errorsOf(score.documents[1])[0]).toMatchObject({
      message: 'place "Kota Solo" was cut as "Solo".',
      place: { line: 1, column: 26 },
    });
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

describe('calibration', () => {
  it('lays stated confidence beside the share that is right', () => {
    const half = damaged(perfect, (r) => {
      r.annotations[3].value = '2020';
      for (const a of r.annotations) a.confidence = 0.8;
    });
    const { bins, count, error, brier } = calibrationOf(scored(half).documents);
    expect(count).toBe(6);
    expect(bins).toHaveLength(1);
    expect(bins[0].right).toBeCloseTo(5 / 6);
    expect(error).toBeCloseTo(5 / 6 - 0.8);
    expect(brier).toBeCloseTo((5 * 0.04 + 0.64) / 6);
  });
});

describe('the paired bootstrap', () => {
  const many = set(...Array.from({ length: 3 }, () => ARTICLE));
  const run = (damage: (i: number) => boolean) => {
    const scorer = new GoldScorer({ ...many, documents: Array.from({ length: 20 }, (_, i) => ({ ...gold.documents[0], name: `n${i}` })) });
    for (let i = 0; i < 20; i++) {
      const r = damage(i)
        ? damaged(perfect, (x) => {
            x.annotations[3].value = '2020';
          })
        : perfect;
      scorer.add(new RecordView({ ...r, path: `n${i}.txt` }));
    }
    return scorer.documents();
  };
  const verdict = (a: ReturnType<typeof run>, b: ReturnType<typeof run>) =>
    compareRuns(a, b, { samples: 500, seed: 7 }).find((d) => d.name === 'dates.value')!;

  it('takes a difference in one article of twenty for noise, in half of them for worse', () => {
    const clean = run(() => false);
    expect(
      verdict(
        clean,
        run((i) => i === 3),
      ),
    ).toMatchObject({ verdict: 'noise', difference: expect.closeTo(-0.05) });
    expect(
      verdict(
        clean,
        run((i) => i % 2 === 0),
      ),
    ).toMatchObject({ verdict: 'worse' });
    expect(
      verdict(
        run((i) => i % 2 === 0),
        clean,
      ),
    ).toMatchObject({ verdict: 'better' });
    expect(verdict(clean, clean)).toMatchObject({ verdict: 'same', p: 1 });
  });

  it('gives the same figures for the same seed', () => {
    const [a, b] = [run(() => false), run((i) => i % 3 === 0)];
    expect(compareRuns(a, b, { samples: 200, seed: 3 })).toEqual(compareRuns(a, b, { samples: 200, seed: 3 }));
  });
});

describe('floors', () => {
  it('are read from the command line', () => {
    expect(parseFloors('names.linked=0.9, dates.value=95%')).toEqual([
      { score: 'names.linked', least: 0.9 },
      { score: 'dates.value', least: 0.95 },
    ]);
    for (const wrong of ['names.linked', 'names.linked=', 'names.linked=1.5', 'names.linked=high'])
      expect(() => parseFloors(wrong), wrong).toThrow(/no floor/);
  });

  it('break where a score is under them, with the errors that it fell over', () => {
    const check = new GoldCheck(gold, parseFloors('dates.value=0.9,names.exact=1'));
    check.add(
      new RecordView(
        damaged(perfect, (r) => {
          r.annotations[3].value = '2023-06-12';
        }),
      ),
    );
    const [presence, dates, names] = check.results();
    expect([presence.outcome, dates.outcome, names.outcome]).toEqual(['passed', 'failed', 'passed']);
    expect(dates.findings.map((f) => f.code)).toEqual(['gold/floor', 'gold/value']);
    expect(dates.findings[1].place).toMatchObject({ path: 'd/a.txt', line: 3 });
  });

  it('restated from a score hold on that score', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3, 4, 5]), (kept) => {
        const r = damaged(perfect, (x) => {
          x.annotations = x.annotations.filter((_: unknown, i: number) => kept.includes(i));
        });
        const score = scored(r);
        for (const [name, least] of Object.entries(floorsOf(score))) expect(figureOf(score, name).value).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 30 },
    );
  });

  it('know when the gold or an article is not the one that they were set on', () => {
    const digestOf = (r: typeof perfect) => {
      const check = new GoldCheck(gold, []);
      check.add(new RecordView(r));
      return check.groundDigest(check.score());
    };
    expect(digestOf(perfect)).toBe(digestOf({ ...perfect, annotations: [] }));
    expect(digestOf(perfect)).not.toBe(digestOf({ ...perfect, sha256: '0'.repeat(64) }));
    const check = new GoldCheck(gold, [], 'another');
    check.add(new RecordView(perfect));
    expect(check.results().find((c) => c.outcome === 'failed')?.findings[0].code).toBe('gold/ground');
  });
});
