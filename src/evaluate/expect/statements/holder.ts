import type { HeldRole } from '../../../model/analysis.js';
import { foldName } from '../../../text/slug.js';
import { stretchOf } from '../../record/calendar-value.js';
import type { RecordView } from '../../record-view.js';
import { sameName } from '../../score/agree.js';
import type { Statement, StatementReader } from '../contract.js';
import { pathMatches } from '../path-pattern.js';
import { counted, isNamed } from '../things.js';

/** `person Teten Masduki holds Menteri Koperasi dan UKM on 2023-09-06`, `… does not hold Menteri Perdagangan`, `… holds … in FILE`. */
export const holder: StatementReader = (words) => {
  const back = words.mark();
  if (!words.take('person')) return undefined;
  if (words.isAtEnd || words.stands(['with']) || words.stands(['in'])) {
    back();
    return undefined;
  }
  const name = words.takeUntil('The name of the person', 'holds', 'does not hold');
  const verb = words.takeAny('holds', 'does not hold');
  if (verb === undefined) {
    back();
    return undefined;
  }
  const post = words.takeUntil('The post', 'on', 'in');
  let day: string | undefined;
  let file: string | undefined;
  if (words.take('on')) {
    const source = words.takeWord('A day');
    if (stretchOf(source) === undefined) words.failLast(`"${source}" is no day of the calendar.`, 'Write it YYYY-MM-DD.');
    day = source;
  }
  if (words.take('in')) file = words.takeUntil('A path');
  words.expectEnd();
  return new Holder(name, post, verb === 'holds', day, file);
};

class Holder implements Statement {
  readonly tellsBreaches = false;
  readonly needsBound = false;
  private sightings = 0;
  private looked = 0;

  constructor(
    private readonly name: string,
    private readonly post: string,
    private readonly wanted: boolean,
    private readonly day: string | undefined,
    private readonly file: string | undefined,
  ) {}

  add(view: RecordView, tell: Parameters<Statement['add']>[1]): void {
    const { record } = view;
    if (this.file !== undefined && !pathMatches(this.file, record.path)) return;
    this.looked++;
    const speaksOfDay = this.day === undefined || daysOf(view).some((d) => d.startsWith(this.day!));
    for (const a of record.annotations) {
      if (a.type !== 'role' || !isNamed(a, this.post, view)) continue;
      if (a.holder === undefined || !sameName(view.entity(a.holder), this.name)) {
        const other = view.nameOf(a.holder);
        if (speaksOfDay && other !== undefined && this.wanted) tell({ message: `The post "${a.text}" is held by ${other} here.`, span: a });
        continue;
      }
      if (!speaksOfDay) continue;
      this.sightings++;
      if (!this.wanted) tell({ message: `${this.name} holds "${a.text}" here.`, span: a });
    }
    const person = record.entities.find((e) => e.type === 'person' && sameName(e, this.name));
    for (const role of person?.roles ?? [])
      if (foldName(role.post) === foldName(this.post) && this.covers(role, speaksOfDay)) this.sightings++;
  }

  result(): ReturnType<Statement['result']> {
    const { sightings, looked } = this;
    return {
      holds: sightings > 0 === this.wanted,
      value: sightings,
      summary: `${counted(sightings, 'sighting')} in ${counted(looked, 'article')}`,
      isEmpty: looked === 0,
    };
  }

  /** A tenure by its days; one without days holds at its article's. */
  private covers({ from, to }: HeldRole, speaksOfDay: boolean): boolean {
    if (this.day === undefined) return true;
    if (from === undefined && to === undefined) return speaksOfDay;
    return (from === undefined || from <= this.day) && (to === undefined || this.day <= to || this.day.startsWith(to));
  }
}

/** The days that an article is from or speaks of. */
function daysOf({ record }: RecordView): string[] {
  const days = record.annotations.flatMap((a) => (a.type === 'date' && a.value !== '' ? [a.value] : []));
  return record.metadata.published === undefined ? days : [record.metadata.published, ...days];
}
