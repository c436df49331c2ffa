import { WartaError } from '../../errors.js';
import { LABELS, type Label, NAME_LABELS } from '../../model/label.js';
import type { Score } from './score.js';
import { Tally, type TypeTallies } from './tally.js';

/** A figure that a floor can be set on, 0 to 1. `wanted` is what it was measured on: nothing wanted, nothing said. */
export interface ScoreFigure {
  readonly name: string;
  readonly value: number;
  readonly wanted: number;
  readonly right: number;
}

type View = keyof TypeTallies;
const sumOf = (score: Score, types: readonly Label[], view: View): Tally =>
  types.reduce((sum, t) => sum.add(score.types.get(t)?.[view] ?? new Tally()), new Tally());
const f1 = (name: string, t: Tally): ScoreFigure => ({ name, value: t.f1, wanted: t.wanted, right: t.right });

/** The headline figures, by the names that `--fail-under` takes. */
const HEADLINES: readonly ((score: Score) => ScoreFigure)[] = [
  (s) => f1('names.exact', sumOf(s, NAME_LABELS, 'exact')),
  (s) => f1('names.linked', sumOf(s, NAME_LABELS, 'valued')),
  (s) => ({ name: 'holders', value: s.holders.recall, wanted: s.holders.wanted, right: s.holders.right }),
  (s) => f1('regulations.id', sumOf(s, ['regulation'], 'valued')),
  (s) => f1('dates.value', sumOf(s, ['date'], 'valued')),
  (s) => f1('figures.value', sumOf(s, ['figure'], 'valued')),
  (s) => f1('quotes.speaker', sumOf(s, ['quote'], 'valued')),
  (s) => f1('content', s.content),
  (s) => {
    const sum = [...s.metadata.values()].reduce((t, x) => ({ right: t.right + x.right, all: t.all + x.all }), { right: 0, all: 0 });
    return { name: 'metadata', value: sum.right / (sum.all || 1), wanted: sum.all, right: sum.right };
  },
];

/** All headline figures of a score. */
export const headlines = (score: Score): ScoreFigure[] => HEADLINES.map((of) => of(score));

const VIEWS: Record<string, View> = { exact: 'exact', overlap: 'overlap', value: 'valued', linked: 'valued' };
const RATES: Record<string, 'precision' | 'recall' | 'f1'> = {
  p: 'precision',
  precision: 'precision',
  r: 'recall',
  recall: 'recall',
  f: 'f1',
  f1: 'f1',
};

/**
 * The figure of a name: a headline (`names.linked`), a type's (`person.exact`, `dates.overlap`, `organization.value.recall`) or a
 * metadata field's (`metadata.published`). Throws WartaError for any other name.
 */
export function figureOf(score: Score, name: string): ScoreFigure {
  const headline = headlines(score).find((h) => h.name === name);
  if (headline !== undefined) return headline;
  const [first, ...rest] = name.split('.');
  if (first === 'metadata' && rest.length > 0) {
    const field = score.metadata.get(rest.join('.')) ?? { right: 0, all: 0 };
    return { name, value: field.right / (field.all || 1), wanted: field.all, right: field.right };
  }
  const type = LABELS.find((l) => l === first || `${l}s` === first || (l === 'person' && first === 'people'));
  const view = VIEWS[rest[0] ?? 'value'];
  const rate = RATES[rest[1] ?? 'f1'];
  if (type === undefined || view === undefined || rate === undefined || rest.length > 2) {
    const names = headlines(score)
      .map((h) => h.name)
      .join(', ');
    throw new WartaError('gold/figure', `There is no score "${name}".`, {
      remedy: `Scores: ${names}, TYPE.exact|overlap|value[.precision|.recall], metadata.FIELD.`,
    });
  }
  const tally = sumOf(score, [type], view);
  return { name, value: tally[rate], wanted: rate === 'precision' ? tally.right + tally.spurious : tally.wanted, right: tally.right };
}
