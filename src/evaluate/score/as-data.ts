import { calibrationOf } from './calibration.js';
import { Confusion } from './confusion.js';
import type { ScoreError } from './errors.js';
import { headlines } from './figures.js';
import { type DocumentScore, type Score, sumScores } from './score.js';
import type { Tally } from './tally.js';

const rates = (t: Tally) => ({
  precision: t.precision,
  recall: t.recall,
  f1: t.f1,
  right: t.right,
  spurious: t.spurious,
  missed: t.missed,
});

/** A whole evaluation as one JSON value. Shares are 0 to 1, not rounded. */
export function scoreAsData(score: Score, errors: readonly ScoreError[]): object {
  const confusion = new Confusion();
  for (const d of score.documents) confusion.add(d);
  const cells = confusion.cells();
  return {
    format: 'warta.evaluation/1',
    documents: score.documents.length,
    missing: score.documents.filter((d) => d.view === undefined).map((d) => d.gold.name),
    scores: headlineData(score),
    types: Object.fromEntries(
      [...score.types].map(([type, t]) => [type, { exact: rates(t.exact), overlap: rates(t.overlap), value: rates(t.valued) }]),
    ),
    metadata: Object.fromEntries(score.metadata),
    outlets: Object.fromEntries(
      [...grouped(score.documents)].map(([outlet, ds]) => [outlet, { documents: ds.length, scores: headlineData(sumScores(ds)) }]),
    ),
    byDocument: score.documents.map((d) => ({
      document: d.gold.name,
      path: d.view?.record.path ?? null,
      texts: d.texts,
      scores: headlineData(sumScores([d])),
    })),
    confusion: Object.fromEntries(
      cells.map((row) => [row, Object.fromEntries(cells.flatMap((c) => (confusion.get(row, c) > 0 ? [[c, confusion.get(row, c)]] : [])))]),
    ),
    calibration: calibrationOf(score.documents),
    errors,
  };
}

const headlineData = (score: Score) =>
  Object.fromEntries(headlines(score).map((f) => [f.name, { value: f.wanted === 0 ? null : f.value, right: f.right, wanted: f.wanted }]));

function grouped(documents: readonly DocumentScore[]): Map<string, DocumentScore[]> {
  const groups = new Map<string, DocumentScore[]>();
  for (const d of documents) {
    const outlet = d.gold.metadata.outlet ?? d.view?.record.metadata.outlet ?? '';
    groups.set(outlet, [...(groups.get(outlet) ?? []), d]);
  }
  return groups;
}
