import type { Analysis } from '../../model/analysis.js';
import type { Cell, Table } from '../../model/table.js';
import { viewOf } from '../sentence-of.js';
import { ARTICLE_COLUMNS, articleCells, column } from '../tables/columns.js';
import { compare, oneLine } from '../tally.js';
import { perMillion, rounded } from './association.js';
import type { Query } from './query.js';
import type { StemOf } from './stems.js';
import { wordsOf } from './words-of.js';

/** A hit with what stands before and behind it. */
export interface Line {
  readonly left: string;
  readonly match: string;
  readonly right: string;
  readonly path: string;
  readonly line: number;
  readonly cells: readonly (string | number | boolean | null)[];
}

export const SORTS = ['text', 'left', 'right', 'match', 'date'] as const;
export type Sort = (typeof SORTS)[number];
export const COUNTS = ['outlet', 'month', 'year', 'match', 'document'] as const;
export type CountBy = (typeof COUNTS)[number];

interface ConcordanceOptions {
  readonly query: Query;
  readonly stemOf: StemOf;
  /** Words before and behind. */
  readonly context: number;
}

interface Hits {
  hits: number;
  documents: number;
  /** The article that was counted last, so that it counts once. */
  last: string;
}

/** Key word in context: every hit of a query over a corpus, and how often by outlet, month or form. */
export class Concordance {
  readonly lines: Line[] = [];
  private readonly hits = new Map<CountBy, Map<string, Hits>>();
  private readonly words = new Map<CountBy, Map<string, number>>();

  constructor(private readonly options: ConcordanceOptions) {
    for (const by of COUNTS) {
      this.hits.set(by, new Map());
      this.words.set(by, new Map());
    }
  }

  add(record: Analysis): void {
    for (const line of this.linesOf(record)) this.lines.push(line);
  }

  /** Counts the hits of a record and gives their lines, which are not held. */
  linesOf(record: Analysis): Line[] {
    const { query, stemOf, context } = this.options;
    const view = viewOf(record);
    const words = wordsOf(record, stemOf, view);
    const keys = keysOf(record);
    const found = query(record, view, words);
    for (const [by, key] of keys) {
      // of an article without a hit nothing is told
      if (by !== 'document' || found.length > 0) this.words.get(by)!.set(key, (this.words.get(by)!.get(key) ?? 0) + words.length);
    }
    const lines: Line[] = [];
    const cells = articleCells(record);
    let before = 0;
    for (const { start, end } of found) {
      while (before < words.length && words[before].end <= start) before++;
      let behind = before;
      while (behind < words.length && words[behind].start < end) behind++;
      const from = words[Math.max(0, before - context)]?.start ?? start;
      const to = words[Math.min(words.length, behind + context) - 1]?.end ?? end;
      const match = oneLine(view.text.slice(start, end));
      lines.push({
        left: oneLine(view.text.slice(Math.min(from, start), start)),
        match,
        right: oneLine(view.text.slice(end, Math.max(to, end))),
        path: record.path,
        line: view.line(view.offsetOf(start)),
        cells,
      });
      for (const [by, key] of [...keys, ['match', match.toLowerCase()] as const]) this.count(by, key, record.path);
    }
    return lines;
  }

  private count(by: CountBy, key: string, document: string): void {
    const counts = this.hits.get(by)!;
    const entry = counts.get(key);
    if (entry === undefined) counts.set(key, { hits: 1, documents: 1, last: document });
    else {
      entry.hits++;
      if (entry.last !== document) entry.documents++;
      entry.last = document;
    }
  }

  sorted(sort: Sort): readonly Line[] {
    return sort === 'text' ? this.lines : [...this.lines].sort(lineOrder(sort));
  }

  table(sort: Sort): Table {
    return { ...CONCORDANCE_TABLE, rows: this.sorted(sort).map(lineRow) };
  }

  /** Hits by outlet, month …, with their share of the words there; by match without shares. */
  counts(by: CountBy): Table {
    const words = this.words.get(by)!;
    const rows = [...this.hits.get(by)!].map(([key, { hits, documents }]) => {
      const size = words.get(key) ?? 0;
      return [key, hits, documents, size === 0 ? null : size, size === 0 ? null : rounded(perMillion(hits, size), 1)] as const;
    });
    const byKey = by === 'month' || by === 'year';
    rows.sort((a, b) => (byKey ? compare(a[0], b[0]) : b[1] - a[1] || compare(a[0], b[0])));
    return {
      name: 'counts',
      title: { id: 'Jumlah temuan', en: 'Counts' },
      columns: [
        column(
          by,
          by === 'outlet' ? 'Media' : by === 'match' ? 'Bentuk' : by === 'document' ? 'Dokumen' : 'Waktu',
          by === 'outlet' ? 'Outlet' : by === 'match' ? 'Form' : by === 'document' ? 'Document' : 'Time',
        ),
        column('hits', 'Temuan', 'Hits', 'integer'),
        column('documents', 'Dokumen', 'Documents', 'integer', 'with a hit'),
        column('words', 'Kata', 'Words', 'integer', 'of all articles there'),
        column('per_million', 'Per juta kata', 'Per million words', 'number'),
      ],
      rows,
    };
  }
}

const keysOf = ({ path, metadata }: Analysis): [CountBy, string][] => [
  ['outlet', metadata.outlet ?? ''],
  ['month', metadata.published?.slice(0, 7) ?? ''],
  ['year', metadata.published?.slice(0, 4) ?? ''],
  ['document', path],
];

/** The head of the table of lines. */
export const CONCORDANCE_TABLE: Omit<Table, 'rows'> = {
  name: 'concordance',
  title: { id: 'Konkordansi', en: 'Concordance' },
  columns: [
    column('left', 'Kiri', 'Left'),
    column('match', 'Temuan', 'Match'),
    column('right', 'Kanan', 'Right'),
    column('line', 'Baris', 'Line', 'integer'),
    ...ARTICLE_COLUMNS,
  ],
};

export const lineRow = (l: Line): Cell[] => [l.left, l.match, l.right, l.line, ...l.cells];

const KEYS: Record<Exclude<Sort, 'text'>, (l: Line) => string> = {
  // the word nearest to the hit decides first
  left: (l) => l.left.toLowerCase().split(' ').reverse().join(' '),
  right: (l) => l.right.toLowerCase(),
  match: (l) => l.match.toLowerCase(),
  date: (l) => String(l.cells[1]),
};

/** The order of lines; equal ones stay as they come. */
export const lineOrder = (sort: Exclude<Sort, 'text'>): ((a: Line, b: Line) => number) => {
  const key = KEYS[sort];
  return (a, b) => compare(key(a), key(b));
};
