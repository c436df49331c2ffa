import type { Cell, Column, Table } from '../../model/table.js';
import type { Difference } from './bootstrap.js';
import { calibrationOf } from './calibration.js';
import { Confusion } from './confusion.js';
import type { ScoreError } from './errors.js';
import { headlines } from './figures.js';
import { type DocumentScore, type Score, sumScores } from './score.js';

const three = (n: number): string => n.toFixed(3);
const text = (key: string, id: string, en: string): Column => ({ key, title: { id, en }, type: 'text' });
const number = (key: string, id: string, en: string): Column => ({ key, title: { id, en }, type: 'number' });
const table = (name: string, id: string, en: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table => ({
  name,
  title: { id, en },
  columns,
  rows,
});

/** The headline scores, by the names that floors take. */
export function headlineTable(score: Score): Table {
  const columns = [
    text('score', 'skor', 'score'),
    number('value', 'nilai', 'value'),
    number('right', 'benar', 'right'),
    number('wanted', 'diminta', 'wanted'),
  ];
  const rows = headlines(score).map((f): Cell[] => [f.name, f.wanted === 0 ? '–' : three(f.value), f.right, f.wanted]);
  return table('scores', 'Skor', 'Scores', columns, rows);
}

/** Per type: precision, recall and F1 of exact spans, F1 of touching spans, F1 with the value or link. */
export function typeTable(score: Score): Table {
  const columns = [
    text('type', 'jenis', 'type'),
    number('wanted', 'diminta', 'wanted'),
    number('precision', 'presisi', 'precision'),
    number('recall', 'perolehan', 'recall'),
    number('exact', 'F1 tepat', 'exact F1'),
    number('overlap', 'F1 bersinggungan', 'overlap F1'),
    number('value', 'F1 nilai/tautan', 'value/link F1'),
  ];
  const rows = [...score.types].map(([type, t]): Cell[] => [
    type,
    t.exact.wanted,
    three(t.exact.precision),
    three(t.exact.recall),
    three(t.exact.f1),
    three(t.overlap.f1),
    three(t.valued.f1),
  ]);
  for (const [field, { right, all }] of score.metadata) rows.push([`metadata.${field}`, all, '', three(right / (all || 1)), '', '', '']);
  return table('types', 'Per jenis', 'By type', columns, rows);
}

/** Headings that fit side by side. */
const SHORT: Record<string, string> = {
  'names.exact': 'exact',
  'names.linked': 'linked',
  'regulations.id': 'regul.',
  'dates.value': 'dates',
  'figures.value': 'figures',
  'quotes.speaker': 'quotes',
  metadata: 'meta',
};

/** The headline scores of each outlet or document. */
export function partsTable(score: Score, by: 'outlet' | 'document'): Table {
  const names = headlines(score)
    .filter((f) => f.wanted > 0)
    .map((f) => f.name);
  const groups = new Map<string, DocumentScore[]>();
  for (const d of score.documents) {
    const key =
      by === 'document'
        ? (d.view?.record.path ?? `${d.gold.name} (no record)`)
        : (d.gold.metadata.outlet ?? d.view?.record.metadata.outlet ?? '–');
    groups.set(key, [...(groups.get(key) ?? []), d]);
  }
  const columns = [
    by === 'outlet' ? text('outlet', 'media', 'outlet') : text('document', 'dokumen', 'document'),
    number('documents', 'dokumen', 'docs'),
    ...names.map((n) => number(n, SHORT[n] ?? n, SHORT[n] ?? n)),
  ];
  const rows = [...groups].map(([key, documents]): Cell[] => {
    const figures = headlines(sumScores(documents));
    return [
      key,
      documents.length,
      ...names.map((n) => figures.find((f) => f.name === n)!).map((f) => (f.wanted === 0 ? '–' : three(f.value))),
    ];
  });
  return by === 'outlet'
    ? table('outlets', 'Per media', 'By outlet', columns, rows)
    : table('documents', 'Per dokumen', 'By document', columns, rows);
}

/** Rows: what gold has; columns: what it was taken for. */
export function confusionTable(score: Score): Table {
  const confusion = new Confusion();
  for (const d of score.documents) confusion.add(d);
  const cells = confusion.cells();
  const columns = [text('gold', 'acuan ↓ hasil →', 'gold ↓ found →'), ...cells.map((c) => number(c, c, c))];
  return table(
    'confusion',
    'Kekeliruan jenis',
    'Confusion',
    columns,
    cells.map((row): Cell[] => [row, ...cells.map((c) => confusion.get(row, c) || '')]),
  );
}

/** Stated confidence against the share that is right. */
export function calibrationTable(score: Score): Table {
  const { bins, count, error, brier } = calibrationOf(score.documents);
  const columns = [
    text('confidence', 'keyakinan', 'confidence'),
    number('count', 'jumlah', 'count'),
    number('stated', 'rata-rata', 'stated'),
    number('right', 'benar', 'right'),
  ];
  const rows = bins.map((b): Cell[] => [`${b.from.toFixed(1)}–${b.to.toFixed(1)}`, b.count, three(b.confidence), three(b.right)]);
  rows.push(['expected calibration error', count, '', three(error)], ['Brier score', count, '', three(brier)]);
  return table('calibration', 'Kalibrasi', 'Calibration', columns, rows);
}

/** The errors with their places and the words around them. */
export function errorTable(errors: readonly ScoreError[]): Table {
  const columns = [
    text('kind', 'macam', 'kind'),
    text('place', 'tempat', 'place'),
    text('message', 'kesalahan', 'error'),
    text('context', 'konteks', 'context'),
  ];
  const place = ({ path, line, column }: ScoreError['place']): string =>
    [path.includes('#') ? path : [path, line].filter((x) => x !== undefined).join(':'), column].filter((x) => x !== undefined).join(':');
  return table(
    'errors',
    'Kesalahan',
    'Errors',
    columns,
    errors.map((e): Cell[] => [e.kind, place(e.place), e.message, e.context]),
  );
}

/** Two runs, and whether what lies between them is more than noise. */
export function differenceTable(differences: readonly Difference[]): Table {
  const columns = [
    text('score', 'skor', 'score'),
    number('a', 'A', 'A'),
    number('b', 'B', 'B'),
    number('difference', 'selisih', 'B − A'),
    text('interval', 'selang 95 %', '95 % interval'),
    number('p', 'p', 'p'),
    text('verdict', 'putusan', 'verdict'),
  ];
  const signed = (n: number): string => `${n < 0 ? '−' : '+'}${three(Math.abs(n))}`;
  const rows = differences.map((d): Cell[] => [
    d.name,
    three(d.a),
    three(d.b),
    signed(d.difference),
    `${signed(d.interval[0])} … ${signed(d.interval[1])}`,
    three(d.p),
    d.verdict,
  ]);
  return table('comparison', 'Perbandingan', 'Comparison', columns, rows);
}
