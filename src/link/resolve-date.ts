import type { DateExpression } from '../model/date-expression.js';
import type { DateValue } from '../model/value.js';
import { calendar } from './resolve-date-calendar.js';
import { civil, type Day, dayNumber, dayOf, isoDay, parseDay, weekdayOf } from './resolve-date-days.js';
import { duration } from './resolve-date-duration.js';
import { relative } from './resolve-date-relative.js';
import type { DateHints, Found, Scope } from './resolve-date-scope.js';
import * as S from './resolve-date-stretch.js';
import type { WeekdayMismatch } from './resolve-date-weekday.js';

export type { DateHints } from './resolve-date-scope.js';

/** What the article knows. `published` is ISO 8601, as precise as is known. */
interface DateAnchor {
  readonly published?: string;
}

/** A resolved expression: its stretch (absent for a duration, or where nothing resolves it), and what contradicts. */
export interface ResolvedDate {
  readonly value: DateValue;
  readonly stretch: S.Stretch | undefined;
  readonly mismatch: WeekdayMismatch | undefined;
}

/** The TIMEX3 value of an expression: calendar arithmetic on whole days, never a clock. `value` is "" where the article does not fix it. */
export function resolveDate(expression: DateExpression, anchor: DateAnchor, hints: DateHints = {}): DateValue {
  return resolveExpression(expression, anchor, hints).value;
}

/** As `resolveDate`, with the stretch of days and a weekday that contradicts. */
export function resolveExpression(e: DateExpression, anchor: DateAnchor, hints: DateHints = {}): ResolvedDate {
  const published = parseDay(anchor.published);
  return resolveIn(e, { published, day: dayOf(published), hints });
}

/** As `resolveExpression`, where publication has been read already. */
export function resolveIn(e: DateExpression, scope: Scope): ResolvedDate {
  if (e.kind === 'duration' || e.kind === 'set')
    return { value: duration(e.kind, e.value, e.anchored, scope.day, e.mod), stretch: undefined, mismatch: undefined };
  const found = e.kind === 'range' ? range(e.from, e.to, scope, e.direction) : resolve(e, scope);
  const timex = hasClock(e) ? 'time' : 'date';
  const value: Draft = { timex, value: found === undefined ? '' : found.stretch.value };
  if (e.mod !== undefined) value.mod = e.mod;
  if (found === undefined) return { value, stretch: undefined, mismatch: undefined };
  const { stretch, implied, mismatch } = found;
  value.edtf = e.mod === 'approx' ? `${stretch.edtf}~` : stretch.edtf;
  if (implied.length > 0) value.implied = implied;
  // Nearly all dates are days, whose value is the day itself.
  const first = stretch.grain === 'day' ? stretch.value : isoDay(stretch.first);
  value.interval = [first, stretch.first === stretch.last ? first : isoDay(stretch.last)];
  return { value, stretch, mismatch };
}

/** A value while its keys are put in the record's order; a key without a value stays out. */
type Draft = { -readonly [K in keyof DateValue]: DateValue[K] };

const hasClock = (e: DateExpression): boolean =>
  e.kind === 'range' ? hasClock(e.from) : (e.kind === 'calendar' || e.kind === 'relative') && e.hour !== undefined;

function resolve(e: DateExpression, scope: Scope): Found | undefined {
  if (e.kind === 'calendar') return calendar(e, scope);
  if (e.kind === 'relative') return relative(e, scope);
  return e.kind === 'holiday' ? holiday(e.holiday, e.days, e.year, scope) : undefined;
}

/** Two ends; what one leaves out the other gives. */
function range(from: DateExpression, to: DateExpression, scope: Scope, direction: DateExpression['direction']): Found | undefined {
  const first = resolve(direction && from.direction === undefined ? { ...from, direction } : from, scope);
  if (first === undefined) return undefined;
  const start = first.stretch.first;
  const [year, month] = civil(start);
  let end = to;
  if (to.kind === 'calendar' && to.year === undefined) {
    if (to.month !== undefined) end = { ...to, year: to.month < month ? year + 1 : year };
    else if (to.day === undefined && to.weekday !== undefined) {
      const last = S.dayStretch(start + ((to.weekday - weekdayOf(start) + 7) % 7));
      return { stretch: S.rangeStretch(first.stretch, last), implied: first.implied };
    }
  }
  const last = resolve(end, { ...scope, hints: { ...scope.hints, contextDay: start } });
  if (last === undefined || last.stretch.last < start) return undefined;
  return {
    stretch: S.rangeStretch(first.stretch, last.stretch),
    implied: first.implied,
    mismatch: first.mismatch ?? last.mismatch,
  };
}

function holiday(id: string, days: number, year: number | undefined, scope: Scope): Found | undefined {
  const { holiday: dates } = scope.hints;
  if (dates === undefined) return undefined;
  const first = (y: number): Day | undefined => dayOf(parseDay(dates(id, y)));
  if (year !== undefined) {
    const day = first(year);
    return day === undefined ? undefined : { stretch: S.dayStretch(day + days), implied: [] };
  }
  if (scope.published === undefined) return undefined;
  const now = scope.day ?? dayNumber(scope.published.year, scope.published.month ?? 7, 1);
  let best: Day | undefined;
  for (const y of [scope.published.year - 1, scope.published.year, scope.published.year + 1]) {
    const day = first(y);
    if (day !== undefined && (best === undefined || Math.abs(day - now) < Math.abs(best - now))) best = day;
  }
  return best === undefined ? undefined : { stretch: S.dayStretch(best + days), implied: ['year'] };
}
