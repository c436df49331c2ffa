import type { MetadataField } from '../../../model/metadata.js';
import { type RecordView, shown } from '../../record-view.js';
import { type Bound, holds, takeBound } from '../bound.js';
import type { Statement, StatementReader, Told } from '../contract.js';
import { counted, hasField, marksOf, pluralOf, takeFacet, takeField, takeThing } from '../things.js';
import type { Words } from '../words.js';

/** What is counted in a document: how many there are, and how many of them count. */
type Count = (view: RecordView, tell: (told: Told) => void) => { readonly all: number; readonly hits: number };
/** How the counts become one number. */
type Kind = 'share' | 'count' | 'mean';

/**
 * `quotes with speaker >= 0.8` (a share), `documents >= 20`, `people >= 10` (counts), `number of quotes with speaker >= 10`,
 * `quotes per article >= 1` (a mean), `articles with published >= 95%`, `boilerplate <= 0.4` (a share of the characters).
 */
export const measure: StatementReader = (words) => {
  const back = words.mark();
  const isNumber = words.takeAny('number of') !== undefined;
  const what = takeCounted(words, isNumber);
  if (what === undefined) {
    back();
    return undefined;
  }
  const bound = takeBound(words);
  words.expectEnd();
  return new Measure(what.count, what.kind, what.noun, bound);
};

function takeCounted(words: Words, isNumber: boolean): { count: Count; kind: Kind; noun: string } | undefined {
  if (words.take('boilerplate')) return { count: boilerplate, kind: 'share', noun: 'characters' };
  if (words.takeAny('articles', 'documents') !== undefined) {
    if (!words.take('with')) return { count: () => ({ all: 1, hits: 1 }), kind: 'count', noun: 'documents' };
    const field: MetadataField = takeField(words) ?? words.fail('This is no field of the metadata.', 'Write published, outlet, title …');
    const count: Count = (view, tell) => {
      const has = hasField(view, field);
      if (!has) tell({ message: `The article has no ${field}.` });
      return { all: 1, hits: has ? 1 : 0 };
    };
    return { count, kind: isNumber ? 'count' : 'share', noun: 'articles' };
  }
  if (words.take('diagnostics'))
    return {
      count: ({ record }) => ({ all: record.diagnostics.length, hits: record.diagnostics.length }),
      kind: 'count',
      noun: 'diagnostics',
    };
  const label = takeThing(words);
  if (label === undefined) return undefined;
  const noun = pluralOf(label);
  const relation = words.takeAny('with', 'without');
  if (relation === undefined) {
    const perArticle = words.takeAny('per article', 'per document') !== undefined;
    const count: Count = (view) => ({ all: 1, hits: marksOf(view, label).length });
    return { count, kind: perArticle ? 'mean' : 'count', noun };
  }
  const facet = takeFacet(words);
  const count: Count = (view, tell) => {
    const marks = marksOf(view, label);
    let hits = 0;
    for (const a of marks) {
      const has = facet.has(a, view);
      if (has === (relation === 'with')) hits++;
      if (!has) tell({ message: `${label} "${shown(a.text)}" has no ${facet.name}.`, span: a });
    }
    return { all: marks.length, hits };
  };
  return { count, kind: isNumber ? 'count' : 'share', noun };
}

const boilerplate: Count = (view) => {
  const all = view.length() ?? 0;
  const hits = view.record.zones.reduce((sum, z) => sum + (z.kind === 'boilerplate' ? z.end - z.start : 0), 0);
  return { all, hits };
};

class Measure implements Statement {
  readonly tellsBreaches = false;
  readonly needsBound: boolean;
  private all = 0;
  private hits = 0;

  constructor(
    private readonly count: Count,
    private readonly kind: Kind,
    private readonly noun: string,
    private readonly bound: Bound | undefined,
  ) {
    this.needsBound = bound === undefined;
  }

  add(view: RecordView, tell: Parameters<Statement['add']>[1]): void {
    const { all, hits } = this.count(view, tell);
    this.all += all;
    this.hits += hits;
  }

  result(): ReturnType<Statement['result']> {
    const { all, hits, kind, noun } = this;
    const value = kind === 'count' ? hits : hits / (all || 1);
    const summary =
      kind === 'count'
        ? `${hits} ${noun}`
        : kind === 'mean'
          ? `${value.toFixed(3)} (${hits} ${noun} in ${counted(all, 'article')})`
          : `${value.toFixed(3)} (${hits} of ${all} ${noun})`;
    const isEmpty = all === 0 && kind !== 'count';
    // a share of nothing neither holds nor breaks
    return { ...(this.bound && !isEmpty && { holds: holds(value, this.bound) }), value, summary, isEmpty };
  }
}
