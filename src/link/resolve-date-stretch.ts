import { civil, type Day, dayNumber, daysInMonth, isoClock, isoDay, isoMonth, isoWeek, isoYear, weekStart } from './resolve-date-days.js';

export type Grain = 'time' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'range';

/** A resolved stretch of days with its TIMEX3 value. */
export interface Stretch {
  readonly value: string;
  readonly edtf: string;
  readonly first: Day;
  readonly last: Day;
  readonly grain: Grain;
}

export function dayStretch(day: Day): Stretch {
  const value = isoDay(day);
  return { value, edtf: value, first: day, last: day, grain: 'day' };
}

/** A time of the clock on a day. `offset` "+07:00". */
export function clockStretch(day: Day, hour: number, minute: number, offset: string): Stretch {
  const value = `${isoDay(day)}T${isoClock(hour, minute)}`;
  return { value: value + offset, edtf: `${value}:00${offset}`, first: day, last: day, grain: 'time' };
}

export function weekStretch(day: Day): Stretch {
  const first = weekStart(day);
  return { value: isoWeek(day), edtf: `${isoDay(first)}/${isoDay(first + 6)}`, first, last: first + 6, grain: 'week' };
}

export function monthStretch(year: number, month: number): Stretch {
  const first = dayNumber(year, month, 1);
  const value = isoMonth(year, month);
  return { value, edtf: value, first, last: first + daysInMonth(year, month) - 1, grain: 'month' };
}

function months(year: number, from: number, to: number, value: string, grain: Grain): Stretch {
  const edtf = `${isoMonth(year, from)}/${isoMonth(year, to)}`;
  return { value, edtf, first: dayNumber(year, from, 1), last: dayNumber(year, to, daysInMonth(year, to)), grain };
}
export const quarterStretch = (year: number, q: number): Stretch => months(year, q * 3 - 2, q * 3, `${isoYear(year)}-Q${q}`, 'quarter');
export const halfStretch = (year: number, h: number): Stretch => months(year, h * 6 - 5, h * 6, `${isoYear(year)}-H${h}`, 'half');

function years(from: number, to: number, value: string, edtf: string, grain: Grain): Stretch {
  return { value, edtf, first: dayNumber(from, 1, 1), last: dayNumber(to, 12, 31), grain };
}
export const yearStretch = (year: number): Stretch => years(year, year, isoYear(year), isoYear(year), 'year');
export const decadeStretch = (decade: number): Stretch => years(decade * 10, decade * 10 + 9, String(decade), `${decade}X`, 'decade');
export const centuryStretch = (century: number): Stretch => {
  const value = String(century).padStart(2, '0');
  return years(century * 100, century * 100 + 99, value, `${value}XX`, 'century');
};

/** From the begin of one stretch to the end of another. */
export function rangeStretch(from: Stretch, to: Stretch): Stretch {
  return {
    value: `${from.value}/${to.value}`,
    edtf: `${startOf(from)}/${endOf(to)}`,
    first: from.first,
    last: to.last,
    grain: 'range',
  };
}
/** EDTF intervals have plain dates at their ends. */
const startOf = (s: Stretch): string => (/[/X]/.test(s.edtf) ? isoDay(s.first) : s.edtf);
const endOf = (s: Stretch): string => (/[/X]/.test(s.edtf) ? isoDay(s.last) : s.edtf);

/** The week of a month by number: the n-th whose Thursday lies in it; -1 the last. */
export function weekOfMonth(year: number, month: number, n: number): Stretch {
  const first = dayNumber(year, month, 1);
  const thursday = first + ((4 - ((((first + 3) % 7) + 7) % 7) - 1 + 7) % 7);
  const last = first + daysInMonth(year, month) - 1;
  const weeks = Math.floor((last - thursday) / 7) + 1;
  return weekStretch(thursday + 7 * ((n < 0 ? weeks : Math.min(n, weeks)) - 1));
}

export const yearOf = (day: Day): number => civil(day)[0];
export const monthOf = (day: Day): number => civil(day)[1];
