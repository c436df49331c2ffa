import type { Label } from '../../../model/label.js';
import type { RecordView } from '../../record-view.js';
import { type Bound, holds, takeBound } from '../bound.js';
import type { Statement, StatementReader } from '../contract.js';
import { counted, isNamed, marksOf, takeThing } from '../things.js';
import type { Words } from '../words.js';

const VERBS = ['cited', 'named', 'mentioned', 'found', 'quoted'];
const STOPS = VERBS.flatMap((v) => [`is ${v}`, `is not ${v}`]);

/** `regulation permendag-50-2020 is cited in at least 3 documents`, `person Teten Masduki is quoted at least 2 times`, `… is not named`. */
export const sighting: StatementReader = (words) => {
  const back = words.mark();
  const label = takeThing(words);
  if (label === undefined || words.isAtEnd || !standsAhead(words)) {
    back();
    return undefined;
  }
  const name = words.takeUntil(`The name of the ${label}`, ...STOPS);
  words.take('is');
  const isNot = words.take('not');
  const verb = words.takeWord('A verb');
  const inDocuments = words.take('in');
  const bound = takeBound(words, true);
  const unit = words.takeAny('documents', 'document', 'articles', 'article', 'times', 'time');
  if (bound !== undefined && unit === undefined) words.fail('What is counted is missing.', 'Write documents or times.');
  if (isNot && bound !== undefined) words.fail('"is not" takes no number.', 'Write "in at most 3 documents".');
  words.expectEnd();
  const none: Bound = { operator: '=', number: 0, isShare: false, text: 'exactly 0' };
  const some: Bound = { operator: '>=', number: 1, isShare: false, text: 'at least 1' };
  return new Sighting(label, name, verb, bound ?? (isNot ? none : some), inDocuments || unit === undefined || !unit.startsWith('time'));
};

/** Whether "is cited" and the like come later in the sentence. */
function standsAhead(words: Words): boolean {
  const back = words.mark();
  while (!words.isAtEnd && !STOPS.some((s) => words.stands(s.split(' ')))) words.takeWord('');
  const found = !words.isAtEnd;
  back();
  return found;
}

class Sighting implements Statement {
  readonly tellsBreaches = false;
  readonly needsBound = false;
  private documents = 0;
  private times = 0;

  constructor(
    private readonly label: Label,
    private readonly name: string,
    private readonly verb: string,
    private readonly bound: Bound,
    private readonly inDocuments: boolean,
  ) {}

  add(view: RecordView, tell: Parameters<Statement['add']>[1]): void {
    const hits =
      this.verb === 'quoted'
        ? marksOf(view, 'quote').filter((q) => q.type === 'quote' && q.speaker !== null && isSpeaker(view, q.speaker, this.name))
        : marksOf(view, this.label).filter((a) => isNamed(a, this.name, view));
    if (hits.length === 0) return;
    this.documents++;
    this.times += hits.length;
    tell({ message: `${this.name} is ${this.verb} here${hits.length > 1 ? ` ${hits.length} times` : ''}.`, span: hits[0] });
  }

  result(): ReturnType<Statement['result']> {
    const value = this.inDocuments ? this.documents : this.times;
    const summary = `${counted(this.documents, 'document')}, ${counted(this.times, 'time')}`;
    return { holds: holds(value, this.bound), value, summary };
  }
}

function isSpeaker(view: RecordView, id: string, name: string): boolean {
  const entity = view.entity(id);
  const probe = { type: 'person', text: entity?.name ?? id, entity: id } as Parameters<typeof isNamed>[0];
  return isNamed(probe, name, view);
}
