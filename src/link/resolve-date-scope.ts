import type { CalendarExpression, DateExpression, RelativeExpression } from '../model/date-expression.js';
import type { Day, StatedDay } from './resolve-date-days.js';
import * as S from './resolve-date-stretch.js';
import type { WeekdayMismatch } from './resolve-date-weekday.js';
import type { Lean } from './resolve-date-year.js';

/** What the text around an expression says of it. */
export interface DateHints {
  /** Tense of the clause. */
  readonly tense?: 'past' | 'future';
  /** What the text spoke of last: "tahun sebelumnya" counts from it. */
  readonly context?: S.Stretch;
  /** The day that the same sentence has named in full. */
  readonly earlier?: S.Stretch;
  /** The last single day it spoke of. */
  readonly contextDay?: Day;
  /** The day of the saying, for "hari ini" in a quotation. */
  readonly saidOn?: Day;
  /** Stands for every year ("setiap tahun di kuartal satu"): no value. */
  readonly generic?: boolean;
  /** Days of the facts' holidays: first day in a year, ISO. */
  readonly holiday?: (id: string, year: number) => string | undefined;
}

/** What an expression is resolved in: publication, as precise as is known, and the text around. */
export interface Scope {
  readonly published: StatedDay | undefined;
  readonly day: Day | undefined;
  readonly hints: DateHints;
}
/** What resolves an expression: its stretch, the parts that the text does not say, and a weekday that contradicts. */
export interface Found {
  readonly stretch: S.Stretch;
  readonly implied: readonly string[];
  readonly mismatch?: WeekdayMismatch;
}

/** Where the words, else the tense, place an expression against publication. */
export const leanOf = (e: DateExpression, hints: DateHints): Lean =>
  e.direction !== undefined ? { side: e.direction, firm: true } : { side: hints.tense };

/** The clock of most of the country's newsrooms, where a time names no zone. */
const WIB = '+07:00';

/** A day, or a time of the clock on it. */
export function onClock(day: Day, e: CalendarExpression | RelativeExpression, implied: readonly string[]): Found {
  if (e.hour === undefined) return { stretch: S.dayStretch(day), implied };
  return {
    stretch: S.clockStretch(day, e.hour, e.minute ?? 0, e.offset ?? WIB),
    implied: e.offset === undefined ? [...implied, 'offset'] : implied,
  };
}
