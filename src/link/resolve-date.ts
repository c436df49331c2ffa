import type { CalendarExpression, DateExpression, RelativeExpression } from '../model/date-expression.js';
import type { DateValue } from '../model/value.js';
import { addMonths, civil, type Day, dayNumber, dayOf, isDate, isoDay, parseDay, type StatedDay, weekdayOf, weekStart } from './resolve-date-days.js';
import * as S from './resolve-date-stretch.js';
import { likelyDay, type WeekdayMismatch } from './resolve-date-weekday.js';
import { dayOfSomeMonth, dayOfWeekday, type Lean, yearOfDay, yearOfMonths } from './resolve-date-year.js';

/** What the article knows. `published` is ISO 8601, as precise as is known. */
export interface DateAnchor {
  readonly published?: string;
}

/** What the text around an expression says of it. */
export interface DateHints {
  /** Tense of the clause. */
  readonly tense?: 'past' | 'future';
  /** What the text spoke of last: "tahun sebelumnya" counts from it. */
  readonly context?: S.Stretch;
  /** The last single day it spoke of. */
  readonly contextDay?: Day;
  /** The day of the saying, for "hari ini" in a quotation. */
  readonly saidOn?: Day;
  /** Stands for every year ("setiap tahun di kuartal satu"): no value. */
  readonly generic?: boolean;
  /** Days of the facts' holidays: first day in a year, ISO. */
  readonly holiday?: (id: string, year: number) => string | undefined;
}

/** A resolved expression: its stretch (absent for a duration, or where nothing resolves it), and what contradicts. */
export interface ResolvedDate {
  readonly value: DateValue;
  readonly stretch?: S.Stretch;
  readonly mismatch?: WeekdayMismatch;
}

/** The TIMEX3 value of an expression: calendar arithmetic on whole days, never a clock. `value` is "" where the article does not fix it. */
export function resolveDate(expression: DateExpression, anchor: DateAnchor, hints: DateHints = {}): DateValue {
  return resolveExpression(expression, anchor, hints).value;
}

/** As `resolveDate`, with the stretch of days and a weekday that contradicts. */
export function resolveExpression(e: DateExpression, anchor: DateAnchor, hints: DateHints = {}): ResolvedDate {
  const published = parseDay(anchor.published);
  if (e.kind === 'duration' || e.kind === 'set') return { value: duration(e.kind, e.value, e.anchored, dayOf(published), e.mod) };
  const scope: Scope = { published, day: dayOf(published), hints };
  const found = e.kind === 'range' ? range(e.from, e.to, scope, e.direction) : resolve(e, scope);
  const timex = hasClock(e) ? 'time' : 'date';
  const mod = e.mod === undefined ? {} : { mod: e.mod };
  if (found === undefined) return { value: { timex, value: '', ...mod } };
  const { stretch, implied, mismatch } = found;
  const value: DateValue = {
    timex,
    value: stretch.value,
    ...mod,
    edtf: e.mod === 'approx' ? `${stretch.edtf}~` : stretch.edtf,
    ...(implied.length > 0 && { implied }),
    interval: [isoDay(stretch.first), isoDay(stretch.last)],
  };
  return mismatch === undefined ? { value, stretch } : { value, stretch, mismatch };
}

const hasClock = (e: DateExpression): boolean => (e.kind === 'range' ? hasClock(e.from) : (e.kind === 'calendar' || e.kind === 'relative') && e.hour !== undefined);

interface Scope {
  readonly published: StatedDay | undefined;
  readonly day: Day | undefined;
  readonly hints: DateHints;
}
interface Found {
  readonly stretch: S.Stretch;
  readonly implied: readonly string[];
  readonly mismatch?: WeekdayMismatch;
}

function resolve(e: DateExpression, scope: Scope): Found | undefined {
  if (e.kind === 'calendar') return calendar(e, scope);
  if (e.kind === 'relative') return relative(e, scope);
  return e.kind === 'holiday' ? holiday(e.holiday, e.days, e.year, scope) : undefined;
}

const leanOf = (e: DateExpression, hints: DateHints): Lean => (e.direction !== undefined ? { side: e.direction, firm: true } : { side: hints.tense });

function calendar(e: CalendarExpression, scope: Scope): Found | undefined {
  if (e.day !== undefined) return calendarDay(e, scope);
  const lean = leanOf(e, scope.hints);
  const { published } = scope;
  if (e.weekday !== undefined) {
    if (scope.day === undefined) return undefined;
    return onClock(dayOfWeekday(e.weekday, scope.day, lean), e, ['year', 'month', 'day']);
  }
  const span = e.month !== undefined ? [e.month, e.month] : e.quarter !== undefined ? [e.quarter * 3 - 2, e.quarter * 3] : e.half !== undefined ? [e.half * 6 - 5, e.half * 6] : undefined;
  if (span !== undefined) {
    if (scope.hints.generic && e.year === undefined) return undefined;
    const year = e.year ?? (published && yearOfMonths(span[0], span[1], published, lean));
    if (year === undefined || (e.month !== undefined && (e.month < 1 || e.month > 12))) return undefined;
    const implied = e.year === undefined ? ['year'] : [];
    if (e.weekOfMonth !== undefined) return { stretch: S.weekOfMonth(year, e.month!, e.weekOfMonth), implied };
    const stretch = e.month !== undefined ? S.monthStretch(year, e.month) : e.quarter !== undefined ? S.quarterStretch(year, e.quarter) : S.halfStretch(year, e.half!);
    return { stretch, implied };
  }
  if (e.year !== undefined) return { stretch: S.yearStretch(e.year), implied: [] };
  if (e.decade !== undefined) return { stretch: S.decadeStretch(e.decade), implied: [] };
  if (e.century !== undefined) return { stretch: S.centuryStretch(e.century), implied: [] };
  if (e.hour === undefined) return undefined;
  const day = scope.hints.contextDay ?? scope.day;
  return day === undefined ? undefined : onClock(day, e, ['year', 'month', 'day']);
}

/** A weekday beside a year that far from publication is a misprint of the year: "Senin (16/9/3019)". */
const ABSURD = 60;

/** A day by its number, with or without month, year and weekday. */
function calendarDay(e: CalendarExpression, scope: Scope): Found | undefined {
  const { published, day: now } = scope;
  const lean = leanOf(e, scope.hints);
  const number = e.day!;
  if (e.month === undefined) {
    if (published?.month === undefined || now === undefined) return undefined;
    const day = dayOfSomeMonth(number, now, published.year, published.month, lean, e.weekday);
    return day === undefined ? undefined : onClock(day, e, ['year', 'month']);
  }
  const valid = e.month >= 1 && e.month <= 12;
  const year = e.year ?? (published && (valid ? yearOfDay(e.month, number, published, lean, e.weekday) : published.year));
  if (year === undefined) return undefined;
  const implied = e.year === undefined ? ['year'] : [];
  const written = isDate(year, e.month, number) ? dayNumber(year, e.month, number) : undefined;
  const absurd = published !== undefined && Math.abs(year - published.year) > ABSURD;
  if (e.weekday === undefined || (written !== undefined && weekdayOf(written) === e.weekday && !absurd)) {
    return written === undefined ? undefined : onClock(written, e, implied);
  }
  const likely = now === undefined ? undefined : likelyDay(year, e.month, number, e.weekday, now, lean);
  const day = likely ?? written;
  if (day === undefined) return undefined;
  return { ...onClock(day, e, implied), mismatch: { weekday: e.weekday, written, likely } };
}

/** The clock of most of the country's newsrooms, where a time names no zone. */
const WIB = '+07:00';

function onClock(day: Day, e: CalendarExpression | RelativeExpression, implied: readonly string[]): Found {
  if (e.hour === undefined) return { stretch: S.dayStretch(day), implied };
  return { stretch: S.clockStretch(day, e.hour, e.minute ?? 0, e.offset ?? WIB), implied: e.offset === undefined ? [...implied, 'offset'] : implied };
}

function relative(e: RelativeExpression, scope: Scope): Found | undefined {
  const { hints } = scope;
  const fromText = e.from === 'text';
  const context = fromText ? hints.context : undefined;
  if (e.unit === 'day') {
    const origin = fromText ? (hints.contextDay ?? scope.day) : (hints.saidOn ?? scope.day);
    return origin === undefined ? undefined : onClock(origin + e.amount, e, ['year', 'month', 'day']);
  }
  const at: StatedDay | undefined = context === undefined ? scope.published : { year: S.yearOf(context.first), month: S.monthOf(context.first) };
  if (at === undefined) return undefined;
  const day = context?.first ?? scope.day;
  switch (e.unit) {
    case 'week': {
      if (day === undefined) return undefined;
      const monday = weekStart(day) + 7 * e.amount;
      return e.weekday === undefined ? { stretch: S.weekStretch(monday), implied: ['year', 'week'] } : onClock(monday + e.weekday - 1, e, ['year', 'month', 'day']);
    }
    case 'month': {
      if (at.month === undefined) return undefined;
      const [y, m] = addMonths(at.year, at.month, e.amount);
      return { stretch: e.weekOfMonth === undefined ? S.monthStretch(y, m) : S.weekOfMonth(y, m, e.weekOfMonth), implied: ['year', 'month'] };
    }
    case 'quarter':
    case 'half': {
      if (at.month === undefined) return undefined;
      const length = e.unit === 'quarter' ? 3 : 6;
      const [y, m] = addMonths(at.year, at.month, e.amount * length);
      const n = Math.ceil(m / length);
      return { stretch: e.unit === 'quarter' ? S.quarterStretch(y, n) : S.halfStretch(y, n), implied: ['year', e.unit] };
    }
    case 'year':
      return inYear(e, at.year + e.amount, hints.context);
    case 'decade':
      return { stretch: S.decadeStretch(Math.floor(at.year / 10) + e.amount), implied: ['decade'] };
    case 'century':
      return { stretch: S.centuryStretch(Math.floor(at.year / 100) + e.amount), implied: ['century'] };
  }
}

/** A part of a year that is named by its distance: "Mei tahun lalu", "kuartal yang sama tahun sebelumnya". */
function inYear(e: RelativeExpression, year: number, context: S.Stretch | undefined): Found | undefined {
  const implied = ['year'];
  if (e.month !== undefined && e.day !== undefined) return isDate(year, e.month, e.day) ? onClock(dayNumber(year, e.month, e.day), e, implied) : undefined;
  if (e.month !== undefined) return { stretch: e.weekOfMonth === undefined ? S.monthStretch(year, e.month) : S.weekOfMonth(year, e.month, e.weekOfMonth), implied };
  if (e.quarter !== undefined) return { stretch: S.quarterStretch(year, e.quarter), implied };
  if (e.half !== undefined) return { stretch: S.halfStretch(year, e.half), implied };
  if (e.same !== undefined && context !== undefined) {
    const month = S.monthOf(context.first);
    if (e.same === 'month') return { stretch: S.monthStretch(year, month), implied: ['year', 'month'] };
    if (e.same === 'quarter') return { stretch: S.quarterStretch(year, Math.ceil(month / 3)), implied: ['year', 'quarter'] };
    if (e.same === 'half') return { stretch: S.halfStretch(year, Math.ceil(month / 6)), implied: ['year', 'half'] };
  }
  return { stretch: S.yearStretch(year), implied };
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
  return { stretch: S.rangeStretch(first.stretch, last.stretch), implied: first.implied, mismatch: first.mismatch ?? last.mismatch };
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

function duration(timex: 'duration' | 'set', value: string, anchored: 'past' | 'future' | undefined, day: Day | undefined, mod: DateValue['mod']): DateValue {
  const base: DateValue = { timex, value, ...(mod && { mod }) };
  if (anchored === undefined || day === undefined) return base;
  const other = moved(day, value, anchored === 'past' ? -1 : 1);
  if (other === undefined) return base;
  const interval: [string, string] = anchored === 'past' ? [isoDay(other), isoDay(day)] : [isoDay(day), isoDay(other)];
  return { ...base, edtf: interval.join('/'), interval };
}

/** A day moved by a duration of one whole unit; a month's end stays one. */
function moved(day: Day, value: string, sign: 1 | -1): Day | undefined {
  const unit = value[value.length - 1];
  const n = Number(value.slice(1, -1));
  if (value[0] !== 'P' || !Number.isInteger(n)) return undefined;
  if (unit === 'D' || unit === 'W') return day + sign * n * (unit === 'W' ? 7 : 1);
  if (unit !== 'M' && unit !== 'Y') return undefined;
  const [y, m, d] = civil(day);
  const [year, month] = addMonths(y, m, sign * n * (unit === 'Y' ? 12 : 1));
  let last = d;
  while (!isDate(year, month, last)) last--;
  return dayNumber(year, month, last);
}
