import type { Analysis } from '../../model/analysis.js';
import type { Table } from '../../model/table.js';
import { viewOf } from '../sentence-of.js';
import { column } from '../tables/columns.js';
import { compare } from '../tally.js';
import { logDice, logLikelihood, mutualInformation, rounded } from './association.js';
import type { Query } from './query.js';
import type { StemOf } from './stems.js';
import { WordCount } from './word-count.js';
import { isContent, wordsOf } from './words-of.js';

export const MEASURES = ['log_dice', 'log_likelihood', 'mi'] as const;
export type Measure = (typeof MEASURES)[number];

interface CollocateOptions {
  readonly query: Query;
  readonly stemOf: StemOf;
  readonly stop: ReadonlySet<string>;
  /** Words to either side that are neighbours; they stay in the sentence. */
  readonly window: number;
  readonly minimum: number;
  readonly measure: Measure;
}

/** Words that stand near the hits of a query more often than chance would have it. */
export class Collocates {
  private readonly all: WordCount;
  private readonly near = new Map<string, { left: number; right: number }>();
  /** Hits, and places beside them. */
  private hits = 0;
  private slots = 0;

  constructor(private readonly options: CollocateOptions) {
    this.all = new WordCount(options.stop);
  }

  add(record: Analysis): void {
    const { query, stemOf, window } = this.options;
    const view = viewOf(record);
    const words = wordsOf(record, stemOf, view);
    this.all.add(words);
    let first = 0;
    for (const { start, end } of query(record, view, words)) {
      while (first < words.length && words[first].end <= start) first++;
      if (first >= words.length || words[first].start >= end) continue;
      let behind = first;
      while (behind < words.length && words[behind].start < end) behind++;
      const { sentence } = words[first];
      this.hits++;
      for (let i = Math.max(0, first - window); i < first; i++)
        if (words[i].sentence === sentence) this.note(words[i].form, words[i].stem, 'left');
      for (let i = behind; i < Math.min(words.length, behind + window); i++)
        if (words[i].sentence === sentence) this.note(words[i].form, words[i].stem, 'right');
    }
  }

  private note(form: string, stem: string, side: 'left' | 'right'): void {
    if (!isContent(form)) return;
    this.slots++;
    const { stop } = this.options;
    if (stop.has(form) || stop.has(stem)) return;
    const entry = this.near.get(stem);
    if (entry === undefined) this.near.set(stem, { left: side === 'left' ? 1 : 0, right: side === 'right' ? 1 : 0 });
    else entry[side]++;
  }

  table(): Table {
    const rows = [];
    for (const [stem, { left, right }] of this.near) {
      const together = left + right;
      if (together < this.options.minimum) continue;
      const count = this.all.count(stem);
      const rest = Math.max(1, this.all.total - this.slots);
      rows.push({
        cells: [stem, together, left, right, count],
        log_dice: rounded(logDice(together, this.hits, count)),
        log_likelihood: rounded(logLikelihood(together, Math.max(1, this.slots), Math.max(0, count - together), rest)),
        mi: rounded(mutualInformation(together, Math.max(1, this.slots), count, Math.max(1, this.all.total))),
        forms: this.all.forms(stem).slice(0, 5).join(', '),
      });
    }
    const { measure } = this.options;
    rows.sort((a, b) => b[measure] - a[measure] || compare(String(a.cells[0]), String(b.cells[0])));
    return {
      name: 'collocates',
      title: { id: 'Kolokasi', en: 'Collocates' },
      columns: [
        column('word', 'Kata', 'Word'),
        column('together', 'Bersama', 'Together', 'integer'),
        column('left', 'Di kiri', 'Left', 'integer'),
        column('right', 'Di kanan', 'Right', 'integer'),
        column('count', 'Jumlah', 'Count', 'integer', 'in the whole corpus'),
        column('log_dice', 'logDice', 'logDice', 'number', '14 at most'),
        column('log_likelihood', 'G²', 'G²', 'number'),
        column('mi', 'MI', 'MI', 'number'),
        column('forms', 'Bentuk', 'Forms'),
      ],
      rows: rows.map((r) => [...r.cells, r.log_dice, r.log_likelihood, r.mi, r.forms]),
    };
  }
}
