import type { Annotation } from '../../../model/analysis.js';
import type { Label } from '../../../model/label.js';
import { foldName } from '../../../text/slug.js';
import type { RecordView } from '../../record-view.js';
import { gotMeaning } from '../../score/errors.js';
import type { Statement, StatementReader } from '../contract.js';
import { pathMatches } from '../path-pattern.js';
import { counted, isNamed, marksOf, takeThing } from '../things.js';

/** `figure 7634 titik in FILE`, `date 2023-09-08 in FILE`, `no place Soreang in FILE`, `quote "segera ditutup" by Teten Masduki in FILE`. */
export const presence: StatementReader = (words) => {
  const back = words.mark();
  const isNot = words.take('no');
  const label = takeThing(words);
  if (
    label === undefined ||
    words.isAtEnd ||
    words.stands(['in']) ||
    words.stands(['with']) ||
    words.stands(['per']) ||
    words.stands(['without'])
  ) {
    back();
    return undefined;
  }
  const what = words.takeUntil(`The ${label}`, 'in', 'by');
  const speaker = label === 'quote' && words.take('by') ? words.takeUntil('The speaker', 'in') : undefined;
  if (!words.take('in')) {
    back();
    return undefined;
  }
  const file = words.takeUntil('A path');
  words.expectEnd();
  return new Presence(label, what, speaker, file, !isNot);
};

/** What the file has of the type instead, told at most. */
const TOLD = 5;

class Presence implements Statement {
  readonly tellsBreaches = false;
  readonly needsBound = false;
  private looked = 0;
  private hits = 0;

  constructor(
    private readonly label: Label,
    private readonly what: string,
    private readonly speaker: string | undefined,
    private readonly file: string,
    private readonly wanted: boolean,
  ) {}

  add(view: RecordView, tell: Parameters<Statement['add']>[1]): void {
    if (!pathMatches(this.file, view.record.path)) return;
    this.looked++;
    const marks = marksOf(view, this.label);
    const hits = marks.filter((a) => this.isMeant(a, view));
    this.hits += hits.length;
    const against = this.wanted ? (hits.length === 0 ? nearest(marks, this.what) : []) : hits;
    for (const a of against) tell({ message: `The article has ${this.label} "${a.text}"${meaning(a, view)}.`, span: a });
  }

  result(): ReturnType<Statement['result']> {
    const { looked, hits, wanted } = this;
    const summary = looked === 0 ? 'no such file' : `${counted(hits, this.label)} in ${counted(looked, 'article')}`;
    return { holds: looked > 0 && hits > 0 === wanted, value: hits, summary };
  }

  private isMeant(a: Annotation, view: RecordView): boolean {
    switch (a.type) {
      case 'figure': {
        const [number, ...unit] = this.what.split(' ');
        const values = number.split('..').map(Number);
        const sameValue = values.length === 2 ? a.min === values[0] && a.max === values[1] : a.value === values[0];
        return (
          foldName(a.text) === foldName(this.what) ||
          (sameValue && (unit.length === 0 || foldName(unit.join(' ')) === foldName(a.unit) || unit.join(' ') === a.unit))
        );
      }
      case 'date':
        return a.value === this.what || foldName(a.text) === foldName(this.what);
      case 'quote':
        return (
          foldName(a.text).includes(foldName(this.what)) &&
          (this.speaker === undefined || foldName(view.nameOf(a.speaker) ?? '') === foldName(this.speaker))
        );
      default:
        return isNamed(a, this.what, view);
    }
  }
}

/** The marks that share a word with what was wanted, else the first ones. */
function nearest(marks: readonly Annotation[], what: string): readonly Annotation[] {
  const words = new Set(foldName(what).split(' '));
  const close = marks.filter((a) =>
    foldName(a.text)
      .split(' ')
      .some((w) => words.has(w)),
  );
  return (close.length > 0 ? close : marks).slice(0, TOLD);
}

function meaning(a: Annotation, view: RecordView): string {
  const means = gotMeaning(a, view);
  return means === '' ? '' : ` (${means})`;
}
