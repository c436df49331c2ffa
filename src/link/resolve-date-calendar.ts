import type { CalendarExpression } from '../model/date-expression.js';
import { dayNumber, isDate, type StatedDay, weekdayOf } from './resolve-date-days.js';
import { type Found, leanOf, onClock, type Scope } from './resolve-date-scope.js';
import * as S from './resolve-date-stretch.js';
import { likelyDay } from './resolve-date-weekday.js';
import { dayOfSomeMonth, dayOfWeekday, type Lean, yearOfDay, yearOfMonths } from './resolve-date-year.js';

/** Resolves a date by its parts; what it leaves out follows from publication, words and tense. */
export function calendar(e: CalendarExpression, scope: Scope): Found | undefined {
  if (e.day !== undefined) return calendarDay(e, scope);
  const lean = leanOf(e, scope.hints);
  const published = anchorOf(scope);
  if (e.weekday !== undefined) {
    if (scope.day === undefined) return undefined;
    return onClock(dayOfWeekday(e.weekday, scope.day, lean), e, ['year', 'month', 'day']);
  }
  const span =
    e.month !== undefined
      ? [e.month, e.month]
      : e.quarter !== undefined
        ? [e.quarter * 3 - 2, e.quarter * 3]
        : e.half !== undefined
          ? [e.half * 6 - 5, e.half * 6]
          : undefined;
  if (span !== undefined) {
    if (scope.hints.generic && e.year === undefined) return undefined;
    const year = e.year ?? yearBefore(span[0], scope, lean) ?? (published && yearOfMonths(span[0], span[1], published, lean));
    if (year === undefined || (e.month !== undefined && (e.month < 1 || e.month > 12))) return undefined;
    const implied = e.year === undefined ? ['year'] : [];
    if (e.weekOfMonth !== undefined) return { stretch: S.weekOfMonth(year, e.month!, e.weekOfMonth), implied };
    const stretch =
      e.month !== undefined
        ? S.monthStretch(year, e.month)
        : e.quarter !== undefined
          ? S.quarterStretch(year, e.quarter)
          : S.halfStretch(year, e.half!);
    return { stretch, implied };
  }
  if (e.year !== undefined) return { stretch: S.yearStretch(e.year), implied: [] };
  if (e.decade !== undefined) return { stretch: S.decadeStretch(e.decade), implied: [] };
  if (e.century !== undefined) return { stretch: S.centuryStretch(e.century), implied: [] };
  if (e.hour === undefined) return undefined;
  const day = scope.hints.contextDay ?? scope.day;
  return day === undefined ? undefined : onClock(day, e, ['year', 'month', 'day']);
}

/** What a missing year is counted from: publication, else the year that the text spoke of last. */
function anchorOf({ published, hints }: Scope): StatedDay | undefined {
  return published ?? (hints.context && { year: S.yearOf(hints.context.first) });
}

/** "dilantik 20 Oktober 2014, dan pada November …": a later month of a year long gone that the sentence itself has named. */
function yearBefore(month: number, { published, hints }: Scope, lean: Lean): number | undefined {
  const { earlier } = hints;
  if (earlier === undefined || published === undefined || lean.side !== undefined) return undefined;
  const year = S.yearOf(earlier.first);
  return published.year - year >= LONG_GONE && month > S.monthOf(earlier.first) ? year : undefined;
}
const LONG_GONE = 2;

/** A weekday beside a year that far from publication is a misprint of the year: "Senin (16/9/3019)". */
const ABSURD = 60;

/** A day by its number, with or without month, year and weekday. */
function calendarDay(e: CalendarExpression, scope: Scope): Found | undefined {
  const { day: now } = scope;
  const published = anchorOf(scope);
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
  return { mismatch: { weekday: e.weekday, written, likely }, ...onClock(day, e, implied) };
}
