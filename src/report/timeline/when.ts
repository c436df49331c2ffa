import type { Precision } from '../../model/event.js';

/** When something was: the date as precise as it is known, its first and last day, and the time of the clock. */
export interface When {
  readonly date: string;
  readonly time: string;
  readonly from: string;
  readonly to: string;
  readonly precision: Precision;
}

const DAY = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const two = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): string => isoDay(Date.UTC(year, month, 0));

/** A TIMEX3 or ISO 8601 value as a time in the calendar; undefined where it is none ("", a duration, "PAST_REF"). */
export function whenOf(value: string): When | undefined {
  const slash = value.indexOf('/');
  if (slash > 0) return interval(value, whenOf(value.slice(0, slash)), whenOf(value.slice(slash + 1)));
  const day = /^(\d{4}-\d{2}-\d{2})(?:T(.*))?$/.exec(value);
  if (day !== null) return ofDay(day[1], day[2] ?? '');
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month !== null) return ofMonths(value, Number(month[1]), Number(month[2]), 1, 'month');
  const part = /^(\d{4})-([QH])(\d)$/.exec(value);
  if (part !== null) {
    const months = part[2] === 'Q' ? 3 : 6;
    return ofMonths(value, Number(part[1]), (Number(part[3]) - 1) * months + 1, months, months === 3 ? 'quarter' : 'half');
  }
  const week = /^(\d{4})-W(\d{2})(?:-WE)?$/.exec(value);
  if (week !== null) return ofWeek(value, Number(week[1]), Number(week[2]));
  if (/^\d{4}$/.test(value)) return { date: value, time: '', from: `${value}-01-01`, to: `${value}-12-31`, precision: 'year' };
  if (/^\d{3}$/.test(value)) return { date: value, time: '', from: `${value}0-01-01`, to: `${value}9-12-31`, precision: 'decade' };
  if (/^\d{2}$/.test(value)) return { date: value, time: '', from: `${value}00-01-01`, to: `${value}99-12-31`, precision: 'century' };
  return undefined;
}

/** From the first day of the one to the last of the other. */
export function interval(value: string, from: When | undefined, to: When | undefined): When | undefined {
  if (from === undefined || to === undefined || from.from > to.to) return undefined;
  return { date: value, time: '', from: from.from, to: to.to, precision: 'interval' };
}

function ofDay(day: string, clock: string): When | undefined {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || isoDay(at) !== day) return undefined;
  // TIMEX3 also has parts of the day there: "2022-04-05TMO"
  const time = /^\d{2}(?::\d{2})?/.test(clock) ? clock : '';
  return { date: day, time, from: day, to: day, precision: time === '' ? 'day' : 'minute' };
}

function ofMonths(date: string, year: number, month: number, count: number, precision: Precision): When | undefined {
  const last = month + count - 1;
  if (month < 1 || last > 12) return undefined;
  return { date, time: '', from: `${date.slice(0, 4)}-${two(month)}-01`, to: lastDay(year, last), precision };
}

/** ISO weeks begin on Monday; the first one holds 4 January. */
function ofWeek(date: string, year: number, week: number): When | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  const monday = fourth - weekday * DAY + (week - 1) * 7 * DAY;
  return { date, time: '', from: isoDay(monday), to: isoDay(monday + 6 * DAY), precision: 'week' };
}
