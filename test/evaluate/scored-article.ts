import { GoldScorer, headlines, RecordView, sumScores } from '../../src/evaluate/index.js';
import type { GoldSet } from '../../src/model/gold.js';
import { ALL_LABELS, parseMarkedArticle } from '../../src/store/gold-marks.js';
import { damaged, type Marked, record } from './build.js';

export const set = (...articles: string[]): GoldSet => ({
  place: 'gold',
  documents: articles.map((source, i) => parseMarkedArticle(source, `gold/${'abc'[i]}.gold`, 'abc'[i])),
  types: ALL_LABELS,
  valued: ALL_LABELS,
  digest: 'x',
});
export const ARTICLE =
  '⟦#title=Pasar Baru⟧\n⟦#published=2023-06-05T10:00+07:00⟧\n⟦title⟧Pasar Baru⟦/⟧\n⟦x⟧IKLAN\n⟦/⟧⟦ROLE c="Menteri Perdagangan" h="Zulkifli Hasan"⟧Mendag⟦/⟧ ⟦PER c="Zulkifli Hasan"⟧Zulhas⟦/⟧ ke ⟦PLACE c="Bandung"⟧Kota Bandung⟦/⟧, ⟦DATE v="2023-06-05"⟧Senin⟦/⟧: "⟦QUOTE s="Zulkifli Hasan"⟧Ada ⟦FIGURE k="count" v="2000" u="pedagang" m="gt"⟧2.000 pedagang⟦/⟧ di sini,⟦/⟧" katanya.';
export const gold = set(ARTICLE);
export const { text } = gold.documents[0];
export const RIGHT: Marked[] = [
  { type: 'role', words: 'Mendag', means: 'Menteri Perdagangan', more: { holder: 'person:zulkifli-hasan' } },
  { type: 'person', words: 'Zulhas', means: 'Zulkifli Hasan' },
  { type: 'place', words: 'Kota Bandung', means: 'Bandung' },
  { type: 'date', words: 'Senin', means: '2023-06-05' },
  { type: 'quote', words: 'Ada 2.000 pedagang di sini,', more: { speaker: 'person:zulkifli-hasan' } },
  { type: 'figure', words: '2.000 pedagang', means: '2000', more: { unit: 'pedagang', mod: 'gt' } },
];
export const zones = [
  { kind: 'title', start: 0, end: 10, rule: 'x' },
  { kind: 'boilerplate', start: 11, end: 17, rule: 'x' },
];
export const perfect = damaged(
  record(text, RIGHT, { path: 'd/a.txt', metadata: { title: 'Pasar baru', published: '2023-06-05T10:00+07:00' } }),
  (r) => {
    r.zones = zones;
  },
);

/** The score of one record against the gold. */
export function scored(r = perfect, against = gold) {
  const scorer = new GoldScorer(against);
  scorer.add(new RecordView(r));
  return sumScores(scorer.documents());
}
export const values = (r = perfect): Record<string, number> =>
  Object.fromEntries(headlines(scored(r)).map((f) => [f.name, Number(f.value.toFixed(3))]));
