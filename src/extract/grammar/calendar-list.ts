import type { DateExpression, HolidayExpression } from '../../model/date-expression.js';
import type { Tokens } from '../../model/tokens.js';
import { type DayFields, dayExpression, monthAt, readNamedDate } from './calendar-day.js';
import { joint } from './calendar-duration.js';
import { dayAt, integerAt, isHyphen, isMark } from './calendar-numbers.js';
import { readOrdinal, readQuarter } from './calendar-period.js';
import { type DateOut, plain } from './calendar-reading.js';
import { readDayTail } from './calendar-weekday.js';
import type { CalendarWords } from './calendar-words.js';
import { ofYear, readYearTail, type YearTail } from './calendar-year.js';

/** "1 dan 2 Juni 2025", "17 hingga 22 September", "5, 6, dan 7 Mei": each day is a date of the month named last. Returns the token after, or `i`. */
export function readDayList(w: CalendarWords, t: Tokens, i: number, out: DateOut): number {
  const days: number[] = [];
  let k = i;
  while (dayAt(t, k) > 0 && monthAt(w, t, k + 1, true) === 0) {
    days.push(k);
    const next = joint(w, t, k + 1);
    if (next === 0 || isHyphen(t, k + 1) || days.length > 8) return i;
    k = next;
  }
  if (days.length === 0) return i;
  const last = readNamedDate(w, t, k);
  if (last === undefined) return i;
  for (const at of days) {
    const expression = dayExpression({ to: at + 1, day: dayAt(t, at), month: last.month, year: last.year });
    out(at, { to: at + 1, expression, rule: 'day-list', weight: 0.85 });
  }
  return readNamed(w, t, k, out);
}

/** A day with its month and what follows it: "5 Agustus 2021 malam", "22 Agustus 2019 lalu". Returns the token after, or `i`. */
export function readNamed(w: CalendarWords, t: Tokens, i: number, out: DateOut): number {
  const date = readNamedDate(w, t, i);
  if (date === undefined) return i;
  const tail = readDayTail(w, t, date.to, false);
  const { clock } = tail;
  const extra: DayFields = {
    part: tail.part,
    direction: tail.direction,
    hour: clock?.hour,
    minute: clock?.minute,
    offset: clock?.offset,
  };
  let { to } = tail;
  let reading = date;
  // "5 Juni tahun lalu": the year stands after, in words.
  let expression: DateExpression = dayExpression(reading, extra);
  const year = date.year === undefined ? readYearTail(w, t, to) : undefined;
  if (year?.amount !== undefined && date.last === undefined) {
    to = year.to;
    expression = plain({
      ...extra,
      kind: 'relative',
      unit: 'year',
      amount: year.amount,
      from: year.from === 'text' ? 'text' : undefined,
      month: date.month,
      day: date.day,
    });
  } else if (year?.year !== undefined) {
    reading = { ...date, year: year.year };
    to = year.to;
    expression = dayExpression(reading, extra);
  }
  out(i, {
    to,
    expression,
    rule: date.year === undefined ? 'day-month' : 'day-month-year',
    weight: date.year === undefined ? 0.93 : 0.98,
  });
  return to;
}

/** "kuartal satu dan dua", "triwulan II dan III 2025": each ordinal is a quarter of the year named last. Returns the token after, or `i`. */
export function readQuarters(w: CalendarWords, t: Tokens, i: number, out: DateOut): number {
  const first = readQuarter(w, t, i);
  if (first === undefined) return i;
  const half = w.is('half', t, i);
  const more: { from: number; to: number; value: number }[] = [];
  let k = first.to;
  let year: YearTail | undefined;
  const e = first.expression;
  if (e.kind === 'calendar' && e.year === undefined) {
    for (let next = joint(w, t, k); next > 0; next = joint(w, t, k)) {
      const ordinal = readOrdinal(w, t, next, half ? 2 : 4);
      if (ordinal === undefined || monthAt(w, t, ordinal.to, true) > 0 || countsOn(t, ordinal.to, ordinal.digits)) break;
      year = readYearTail(w, t, ordinal.to);
      if (year === undefined && w.units.at(t, ordinal.to) !== undefined) break;
      k = year?.to ?? ordinal.to;
      more.push({ from: next, to: k, value: ordinal.value });
      if (year !== undefined) break;
    }
  }
  const fill = (e: DateExpression): DateExpression =>
    e.kind === 'calendar' && e.year === undefined && year !== undefined
      ? plain({ ...e, ...ofYear({ quarter: e.quarter, half: e.half }, year) })
      : e;
  out(i, { ...first, expression: fill(first.expression) });
  for (const m of more) {
    const fields = half ? { half: m.value as 1 | 2 } : { quarter: m.value as 1 | 2 | 3 | 4 };
    out(m.from, { to: m.to, expression: ofYear(fields, year), rule: 'quarter-list', weight: 0.8 });
  }
  return k;
}

/** "kuartal I dan 3 perusahaan": a number that goes on to count something. */
function countsOn(t: Tokens, next: number, digits: boolean): boolean {
  return digits && next < t.count && t.kind[next] === 1 && t.shape[next] === 0;
}

/** "H-7 Lebaran", "H+3 Idulfitri 2025", "H-7 hingga H+7 Lebaran" (two). Returns the token after, or `i`. */
export function readHolidayDays(w: CalendarWords, t: Tokens, i: number, out: DateOut): number {
  const first = holidayDays(w, t, i);
  if (first === undefined) return i;
  const next = w.holidays.at(t, first.to) === undefined ? joint(w, t, first.to) : 0;
  const second = next > 0 ? holidayDays(w, t, next) : undefined;
  const last = second ?? first;
  const holiday = w.holidays.at(t, last.to);
  if (holiday === undefined) return i;
  const year = readYearTail(w, t, holiday.to);
  const to = year?.year === undefined ? holiday.to : year.to;
  const on = (days: number): HolidayExpression => plain({ kind: 'holiday', holiday: holiday.value, days, year: year?.year });
  if (second !== undefined) out(i, { to: first.to, expression: on(first.value), rule: 'holiday', weight: 0.85 });
  out(second === undefined ? i : next, { to, expression: on(last.value), rule: 'holiday', weight: 0.9 });
  return to;
}

function holidayDays(w: CalendarWords, t: Tokens, i: number): { value: number; to: number } | undefined {
  if (!w.is('h', t, i) || !(isHyphen(t, i + 1) || isMark(t, i + 1, '+'))) return undefined;
  const value = integerAt(t, i + 2);
  if (value < 0 || value > 60) return undefined;
  return { value: isMark(t, i + 1, '+') ? value : -value, to: i + 3 };
}
