import type { Analysis } from '../../model/analysis.js';
import type { Cell, Table } from '../../model/table.js';
import { column } from '../tables/columns.js';
import { compare, oneLine } from '../tally.js';
import { rounded } from './association.js';
import type { StemOf } from './stems.js';
import { isContent, type Word, wordsOf } from './words-of.js';

export const GROUPS = ['document', 'outlet', 'month', 'corpus'] as const;
export type GroupBy = (typeof GROUPS)[number];

interface TermOptions {
  readonly per: GroupBy;
  readonly stemOf: StemOf;
  readonly stop: ReadonlySet<string>;
  /** Terms of each group. */
  readonly top: number;
}

interface Group {
  readonly label: string;
  words: number;
  readonly counts: Map<number, number>;
}

/** The terms that tell a document (outlet, month) from the others: TF-IDF by stem, smoothed, per thousand words. */
export class Terms {
  private readonly numbers = new Map<string, number>();
  /** By a stem's number: documents that have it, and its most frequent form. */
  private readonly stems: string[] = [];
  private readonly documentsOf: number[] = [];
  private readonly forms: Map<string, number>[] = [];
  private readonly groups = new Map<string, Group>();
  private documents = 0;

  constructor(private readonly options: TermOptions) {}

  add(record: Analysis): void {
    this.count(record, this.groupOf(record));
  }

  /** The first of two passes over articles of which each is a group: what the corpus has is counted, the articles are not held. */
  learn(record: Analysis): void {
    this.count(record, { label: '', words: 0, counts: new Map() });
  }

  /** The second pass: the rows of one article. */
  rowsOf(record: Analysis): Cell[][] {
    const group: Group = { label: oneLine(record.metadata.title ?? ''), words: 0, counts: new Map() };
    for (const { stem } of this.wordsIn(record, group)) {
      const n = this.numberOf(stem);
      group.counts.set(n, (group.counts.get(n) ?? 0) + 1);
    }
    return this.rows(record.path, group);
  }

  private count(record: Analysis, group: Group): void {
    const here = new Set<number>();
    this.documents++;
    for (const { form, stem } of this.wordsIn(record, group)) {
      const n = this.numberOf(stem);
      here.add(n);
      group.counts.set(n, (group.counts.get(n) ?? 0) + 1);
      this.forms[n].set(form, (this.forms[n].get(form) ?? 0) + 1);
    }
    for (const n of here) this.documentsOf[n]++;
  }

  /** The words that may be terms; the group's length counts the stop words too. */
  private *wordsIn(record: Analysis, group: Group): Generator<Word> {
    const { stemOf, stop } = this.options;
    for (const word of wordsOf(record, stemOf)) {
      if (!isContent(word.form)) continue;
      group.words++;
      if (!stop.has(word.form) && !stop.has(word.stem)) yield word;
    }
  }

  private groupOf(record: Analysis): Group {
    const { outlet = '', published = '', title = '' } = record.metadata;
    const keys: Record<GroupBy, string> = { document: record.path, outlet, month: published.slice(0, 7), corpus: '' };
    const key = keys[this.options.per];
    let group = this.groups.get(key);
    if (group === undefined) {
      group = { label: this.options.per === 'document' ? oneLine(title) : '', words: 0, counts: new Map() };
      this.groups.set(key, group);
    }
    return group;
  }

  private numberOf(stem: string): number {
    let n = this.numbers.get(stem);
    if (n === undefined) {
      n = this.stems.push(stem) - 1;
      this.numbers.set(stem, n);
      this.documentsOf.push(0);
      this.forms.push(new Map());
    }
    return n;
  }

  table(): Table {
    return { ...this.head(), rows: [...this.groups].flatMap(([key, group]) => this.rows(key, group)) };
  }

  /** The table without its rows. */
  head(): Omit<Table, 'rows'> {
    return {
      name: 'terms',
      title: { id: 'Istilah', en: 'Terms' },
      columns: [
        column(this.options.per, 'Kelompok', 'Group'),
        column('title', 'Judul', 'Title'),
        column('rank', 'Urutan', 'Rank', 'integer'),
        column('term', 'Istilah', 'Term', 'text', 'the stem'),
        column('score', 'Skor', 'Score', 'number', 'TF-IDF per thousand words'),
        column('count', 'Jumlah', 'Count', 'integer', 'in the group'),
        column('documents', 'Dokumen', 'Documents', 'integer', 'of the corpus that have it'),
        column('form', 'Bentuk', 'Form', 'text', 'most frequent'),
      ],
    };
  }

  private rows(key: string, group: Group): Cell[][] {
    return this.best(group).map(([n, count, score], i) => [
      key,
      group.label,
      i + 1,
      this.stems[n],
      score,
      count,
      this.documentsOf[n],
      this.formOf(n),
    ]);
  }

  private best(group: Group): [n: number, count: number, score: number][] {
    const scored = [...group.counts].map(([n, count]): [number, number, number] => {
      const rarity = Math.log((1 + this.documents) / (1 + this.documentsOf[n])) + 1;
      return [n, count, rounded(((1000 * count) / Math.max(1, group.words)) * rarity)];
    });
    return scored.sort((a, b) => b[2] - a[2] || compare(this.stems[a[0]], this.stems[b[0]])).slice(0, this.options.top);
  }

  private formOf(n: number): string {
    return [...this.forms[n]].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? '';
  }
}
