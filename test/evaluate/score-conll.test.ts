import { describe, expect, it } from 'vitest';
import { errorsOf, figureOf, GoldScorer, RecordView, sumScores } from '../../src/evaluate/index.js';
import type { GoldSet } from '../../src/model/gold.js';
import { parseConll } from '../../src/store/gold-conll.js';
import { record } from './build.js';

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
