import type { Annotation } from '../../../model/analysis.js';
import type { Label } from '../../../model/label.js';
import { stretchOf } from '../../record/calendar-value.js';
import { type RecordView, shown } from '../../record-view.js';
import type { Statement, StatementReader } from '../contract.js';
import { counted, marksOf, pluralOf, takeFacet, takeThing } from '../things.js';

/** A breach of one mark, in words, or nothing. */
type Breach = (a: Annotation, view: RecordView) => string | undefined;

/** `no date after publication`, `no date before 1945`, `no quote without speaker`, `no role with holder`. */
export const noMark: StatementReader = (words) => {
  const back = words.mark();
  if (!words.take('no')) return undefined;
  const label = takeThing(words);
  const relation = label && words.takeAny('after', 'before', 'with', 'without');
  if (label === undefined || relation === undefined) {
    back();
    return undefined;
  }
  if (relation === 'with' || relation === 'without') {
    const facet = takeFacet(words);
    words.expectEnd();
    const breach: Breach = (a, view) =>
      facet.has(a, view) === (relation === 'with') ? `has ${relation === 'with' ? 'a' : 'no'} ${facet.name}` : undefined;
    return new NoMark(label, breach);
  }
  if (label !== 'date') words.fail(`A ${label} has no day.`, 'Write "no date".');
  const source = words.take('publication') ? undefined : words.takeWord('A day or "publication"');
  const limit = source === undefined ? undefined : stretchOf(source);
  if (source !== undefined && limit === undefined) words.failLast(`"${source}" is no day of the calendar.`, 'Write it YYYY-MM-DD.');
  words.expectEnd();
  return new NoMark('date', dayBreach(relation === 'after', limit));
};

/** A date that begins after a stretch ends, or ends before it begins; without a limit the article's publication. */
function dayBreach(after: boolean, limit: readonly [string, string] | undefined): Breach {
  return (a, { record }) => {
    if (a.type !== 'date' || a.timex === 'duration' || a.timex === 'set') return undefined;
    const stretch = stretchOf(a.value);
    const against = limit ?? (record.metadata.published === undefined ? undefined : stretchOf(record.metadata.published));
    if (stretch === undefined || against === undefined) return undefined;
    const than = limit === undefined ? `the publication on ${record.metadata.published!.slice(0, 10)}` : limit[after ? 1 : 0];
    if (after && stretch[0] > against[1]) return `is ${a.value}, after ${than}`;
    return !after && stretch[1] < against[0] ? `is ${a.value}, before ${than}` : undefined;
  };
}

class NoMark implements Statement {
  readonly tellsBreaches = true;
  readonly needsBound = false;
  private all = 0;
  private breaches = 0;

  constructor(
    private readonly label: Label,
    private readonly breach: Breach,
  ) {}

  add(view: RecordView, tell: Parameters<Statement['add']>[1]): void {
    for (const a of marksOf(view, this.label)) {
      this.all++;
      const words = this.breach(a, view);
      if (words === undefined) continue;
      this.breaches++;
      tell({ message: `${this.label} "${shown(a.text)}" ${words}.`, span: a });
    }
  }

  result(): ReturnType<Statement['result']> {
    const { all, breaches } = this;
    return {
      holds: breaches === 0,
      value: breaches,
      base: all,
      summary: `${breaches === 0 ? 'none' : breaches} of ${counted(all, this.label, pluralOf(this.label))}`,
    };
  }
}
