import { addMonths, civil, type Day, dayNumber, isDate, isoDay, weekdayOf } from './resolve-date-days.js';
import type { Lean } from './resolve-date-year.js';

/** A date whose weekday contradicts it. */
export interface WeekdayMismatch {
  readonly weekday: number;
  /** The date as written; undefined where the calendar has none ("20/19/2019"). */
  readonly written: Day | undefined;
  /** The day that weekday and publication date prove; undefined where they prove none. */
  readonly likely: Day | undefined;
}

/** Days before publication within which news speaks of a day by its weekday. */
const RECENT = 7;
/** A slip of the date itself: that many days at most. */
const SLIP = 3;
/** What is to come soon, or was last month. */
const SOON = 31;

/**
 * The day that weekday and publication date prove, for a written date that its weekday contradicts. In order: the nearest such
 * weekday, where the written date is recent; the same day number in the month or year of publication; one wrong digit of the day;
 * the nearest to a written date that is still to come; the last such weekday. Undefined where the date lies so far back that
 * publication proves nothing.
 */
export function likelyDay(year: number, month: number, day: number, weekday: number, published: Day, lean: Lean): Day | undefined {
  const ahead = lean.side === 'future';
  const written = isDate(year, month, day) ? dayNumber(year, month, day) : undefined;
  const fits = (d: Day, latest: Day): boolean => weekdayOf(d) === weekday && d <= latest;

  if (written !== undefined && written >= published - 10 && written <= published + (ahead ? SOON : SLIP)) {
    const near = nearest(written, SLIP, (d) => fits(d, published + (ahead ? SOON : 1)));
    if (near !== undefined) return near;
  }
  const recent = (d: Day): boolean => fits(d, published) && d > published - RECENT;
  const [y, m] = civil(published);
  for (const by of [0, -1, 1]) {
    const [yy, mm] = addMonths(y, m, by);
    if (isDate(yy, mm, day) && recent(dayNumber(yy, mm, day))) return dayNumber(yy, mm, day);
  }
  for (const yy of [y, y - 1]) {
    const d = isDate(yy, month, day) ? dayNumber(yy, month, day) : undefined;
    if (d !== undefined && fits(d, published) && d >= published - SOON) return d;
  }
  for (const other of oneDigitAway(day)) {
    for (const [yy, mm] of [[year, month] as const, [y, m] as const]) {
      if (isDate(yy, mm, other) && recent(dayNumber(yy, mm, other))) return dayNumber(yy, mm, other);
    }
  }
  if (written !== undefined && written > published && written <= published + SOON) {
    const near = nearest(written, SLIP, (d) => weekdayOf(d) === weekday);
    if (near !== undefined) return near;
  }
  if (written !== undefined && Math.abs(written - published) > 45 && isPlausible(year, month, y, m)) return undefined;
  return ahead ? published + ((weekday - weekdayOf(published) + 7) % 7) : published - ((weekdayOf(published) - weekday + 7) % 7);
}

/** A written date of an earlier month may well be meant: then it is the weekday that is wrong. */
const isPlausible = (year: number, month: number, y: number, m: number): boolean => year < y || (year === y && month < m);

function nearest(written: Day, reach: number, fits: (d: Day) => boolean): Day | undefined {
  for (let by = 1; by <= reach; by++) {
    if (fits(written - by)) return written - by;
    if (fits(written + by)) return written + by;
  }
  return undefined;
}

function oneDigitAway(day: number): number[] {
  const out: number[] = [];
  for (let d = 1; d <= 31; d++) if (d !== day && (d % 10 === day % 10 || Math.floor(d / 10) === Math.floor(day / 10))) out.push(d);
  return out.sort((a, b) => Math.abs(a - day) - Math.abs(b - day));
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** One sentence for the diagnostic. */
export function mismatchMessage(surface: string, m: WeekdayMismatch): string {
  const said =
    m.written === undefined
      ? 'The calendar has no such date'
      : `${isoDay(m.written)} is a ${WEEKDAYS[weekdayOf(m.written) - 1]}, not a ${WEEKDAYS[m.weekday - 1]}`;
  const likely =
    m.likely === undefined ? 'no day can be proved' : `the likely day is ${WEEKDAYS[weekdayOf(m.likely) - 1]} ${isoDay(m.likely)}`;
  return `"${surface}": ${said}; ${likely}.`;
}
