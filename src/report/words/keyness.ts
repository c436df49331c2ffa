import type { Analysis } from '../../model/analysis.js';
import type { Table } from '../../model/table.js';
import { column } from '../tables/columns.js';
import { compare } from '../tally.js';
import { logLikelihood, logRatio, perMillion, rounded } from './association.js';
import { belongsTo, type CorpusPart } from './corpus-part.js';
import type { StemOf } from './stems.js';
import { WordCount } from './word-count.js';
import { wordsOf } from './words-of.js';

export interface KeynessOptions {
  readonly part: CorpusPart;
  /** The rest of the corpus where left out. */
  readonly against?: CorpusPart;
  readonly stemOf: StemOf;
  readonly stop: ReadonlySet<string>;
  /** Times that a word stands in both parts together at least. */
  readonly minimum: number;
}

/** Words that one part of a corpus has more often (or more seldom) than the other, by log-likelihood with the log ratio as its size. */
export class Keyness {
  private readonly focus: WordCount;
  private readonly reference: WordCount;
  readonly documents = { part: 0, against: 0 };

  constructor(private readonly options: KeynessOptions) {
    this.focus = new WordCount(options.stop);
    this.reference = new WordCount(options.stop);
  }

  add(record: Analysis): void {
    const { part, against, stemOf } = this.options;
    const inPart = belongsTo(record, part);
    const inReference = !inPart && (against === undefined || belongsTo(record, against));
    if (!inPart && !inReference) return;
    (inPart ? this.focus : this.reference).add(wordsOf(record, stemOf));
    this.documents[inPart ? 'part' : 'against']++;
  }

  table(): Table {
    const { focus, reference } = this;
    const rows = [];
    for (const stem of new Set([...focus.keys(), ...reference.keys()])) {
      const one = focus.count(stem);
      const two = reference.count(stem);
      if (one + two < this.options.minimum) continue;
      const likelihood = rounded(logLikelihood(one, focus.total, two, reference.total));
      const ratio = focus.total === 0 || reference.total === 0 ? 0 : rounded(logRatio(one, focus.total, two, reference.total));
      const forms = [...new Set([...focus.forms(stem), ...reference.forms(stem)])].slice(0, 5).join(', ');
      const shares = [rounded(perMillion(one, focus.total), 1), rounded(perMillion(two, reference.total), 1)];
      rows.push([
        stem,
        likelihood,
        ratio,
        one,
        shares[0],
        focus.documentsOf(stem),
        two,
        shares[1],
        reference.documentsOf(stem),
        forms,
      ] as const);
    }
    rows.sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
    return {
      name: 'keyness',
      title: { id: 'Kata kunci', en: 'Keyness' },
      columns: [
        column('word', 'Kata', 'Word', 'text', 'the stem, unless words are compared as written'),
        column('log_likelihood', 'G²', 'G²', 'number', 'log-likelihood; 6.63 is p < 0.01'),
        column('log_ratio', 'Log-rasio', 'Log ratio', 'number', '1: twice as often in the part; negative: more often in the other'),
        column('count', 'Jumlah', 'Count', 'integer', 'in the part'),
        column('per_million', 'Per juta', 'Per million', 'number'),
        column('documents', 'Dokumen', 'Documents', 'integer'),
        column('count_against', 'Jumlah pembanding', 'Count (other)', 'integer'),
        column('per_million_against', 'Per juta pembanding', 'Per million (other)', 'number'),
        column('documents_against', 'Dokumen pembanding', 'Documents (other)', 'integer'),
        column('forms', 'Bentuk', 'Forms'),
      ],
      rows,
    };
  }
}
