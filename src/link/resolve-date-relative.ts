import type { RelativeExpression } from '../model/date-expression.js';
import { addMonths, dayNumber, isDate, type StatedDay, weekStart } from './resolve-date-days.js';
import { type Found, onClock, type Scope } from './resolve-date-scope.js';
import * as S from './resolve-date-stretch.js';

/** Resolves a time counted from publication, from the day of a saying, or from what the text spoke of last. */
export function relative(e: RelativeExpression, scope: Scope): Found | undefined {
  const { hints } = scope;
  const fromText = e.from === 'text';
  const context = fromText ? hints.context : undefined;
  if (e.unit === 'day') {
    const origin = fromText ? (hints.contextDay ?? scope.day) : (hints.saidOn ?? scope.day);
    return origin === undefined ? undefined : onClock(origin + e.amount, e, ['year', 'month', 'day']);
  }
  const at: StatedDay | undefined =
    context === undefined ? scope.published : { year: S.yearOf(context.first), month: S.monthOf(context.first) };
  if (at === undefined) return undefined;
  const day = context?.first ?? scope.day;
  switch (e.unit) {
    case 'week': {
      if (day === undefined) return undefined;
      const monday = weekStart(day) + 7 * e.amount;
      return e.weekday === undefined
        ? { stretch: S.weekStretch(monday), implied: ['year', 'week'] }
        : onClock(monday + e.weekday - 1, e, ['year', 'month', 'day']);
    }
    case 'month': {
      if (at.month === undefined) return undefined;
      const [y, m] = addMonths(at.year, at.month, e.amount);
      return {
        stretch: e.weekOfMonth === undefined ? S.monthStretch(y, m) : S.weekOfMonth(y, m, e.weekOfMonth),
        implied: ['year', 'month'],
      };
    }
    case 'quarter':
    case 'half': {
      if (at.month === undefined) return undefined;
      const length = e.unit === 'quarter' ? 3 : 6;
      const [y, m] = addMonths(at.year, at.month, e.amount * length);
      const n = Math.ceil(m / length);
      return {
        stretch: e.unit === 'quarter' ? S.quarterStretch(y, n) : S.halfStretch(y, n),
        implied: ['year', e.unit],
      };
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
  if (e.month !== undefined && e.day !== undefined)
    return isDate(year, e.month, e.day) ? onClock(dayNumber(year, e.month, e.day), e, implied) : undefined;
  if (e.month !== undefined)
    return {
      stretch: e.weekOfMonth === undefined ? S.monthStretch(year, e.month) : S.weekOfMonth(year, e.month, e.weekOfMonth),
      implied,
    };
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
