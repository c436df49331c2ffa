import type { CalendarExpression, DateExpression, DayPart, RelativeExpression } from '../../model/date-expression.js';
import { LOWER, type Tokens, WORD } from '../../model/tokens.js';
import { type DayReading, dayExpression, readEnglishDate, readNamedDate } from './calendar-day.js';
import { acrossLine, dayAt, isHyphen, isMark } from './calendar-numbers.js';
import { readNumericDate } from './calendar-numeric-date.js';
import { type DateReading, plain } from './calendar-reading.js';
import { type ClockReading, readClockAfter } from './calendar-time.js';
import type { CalendarWords } from './calendar-words.js';

/** What may follow a day: "malam", "lalu", "pekan depan", ", 21:08 WIB", in any order. */
interface DayTail {
  readonly to: number;
  readonly part?: DayPart;
  readonly direction?: 'past' | 'future';
  /** "Senin pekan lalu": weeks from this one. */
  readonly week?: number;
  readonly clock?: ClockReading;
}

/** Reads what follows a day. `weeks`: a week may follow ("Senin pekan lalu"). */
export function readDayTail(w: CalendarWords, t: Tokens, i: number, weeks: boolean): DayTail {
  let to = i;
  let part: DayPart | undefined;
  let direction: DayTail['direction'];
  let directed = false;
  let week: number | undefined;
  let clock: ClockReading | undefined;
  for (;;) {
    const k = acrossLine(t, to);
    const p = part === undefined ? w.parts.at(t, k) : undefined;
    if (p !== undefined) {
      part = p.value.part;
      to = p.to;
      const zone = w.zoneAt(t, to);
      if (zone !== undefined) to = zone.to;
      continue;
    }
    const d = week === undefined ? w.directions.at(t, k) : undefined;
    if (d?.value.date && to === k && !directed) {
      directed = true;
      if (d.value.step === 0 && weeks) week = 0;
      direction = d.value.today ? undefined : d.value.step < 0 ? 'past' : d.value.step > 0 ? 'future' : undefined;
      to = d.to;
      continue;
    }
    const u = weeks && week === undefined ? w.units.at(t, k) : undefined;
    const after = u?.value.step === 'week' ? w.directions.at(t, u.to) : undefined;
    if (after?.value.from === 'publication' && !after.value.span && !after.value.counted) {
      week = after.value.step;
      to = after.to;
      continue;
    }
    const c = clock === undefined ? readClockAfter(w, t, k) : undefined;
    if (c !== undefined) {
      clock = c;
      to = c.to;
      continue;
    }
    return { to, part, direction, week, clock };
  }
}

/** A weekday with all that belongs to it: "Rabu (27/9/2023) malam", "Kamis, 5 Agustus 2021", "Sabtu-Minggu (5-6/4)", "Senin pekan lalu". */
export function readWeekday(w: CalendarWords, t: Tokens, i: number, headed: boolean): DateReading | undefined {
  const english = w.weekday.of(t.lex[i]) === 0;
  const weekday = english ? w.shortWeekday.of(t.lex[i]) : w.weekday.of(t.lex[i]);
  if (weekday === 0) return undefined;
  let k = acrossLine(t, i + 1);
  const second = secondWeekday(w, t, k);
  const part = w.parts.at(t, k);
  // "Selasa malam waktu setempat (10/6)": the zone stands between.
  const afterPart = part === undefined ? k : acrossLine(t, w.zoneAt(t, part.to)?.to ?? part.to);
  const date = readDateBeside(w, t, afterPart);
  if (date !== undefined) return dated(w, t, date, { weekday, part: part?.value.part });
  if (second !== undefined) {
    const both = readDateBeside(w, t, acrossLine(t, second.to));
    if (both?.reading.last !== undefined) return dated(w, t, both, { weekday }, second.weekday);
    if (both === undefined && second.hyphen && !english && second.weekday !== weekday) return weekdayRange(w, t, weekday, second);
  }
  if (english || (t.shape[i] === LOWER && weekday === 7 && !headed)) return undefined;
  if (!headed && isName(w, t, i, weekday)) return undefined;
  k = i + 1;
  const tail = readDayTail(w, t, k, true);
  // "Selasa kemarin (17/6)", "Senin pekan depan (23/6)"
  const bracketed = tail.to > k && tail.clock === undefined && isMark(t, tail.to, '(') ? inBrackets(w, t, tail.to) : undefined;
  if (bracketed !== undefined) return dated(w, t, bracketed, { weekday, part: tail.part });
  // "Senin dan Selasa pekan depan": the week is said once for both.
  const shared = tail.to === k && second !== undefined && !second.hyphen ? readDayTail(w, t, second.to, true) : tail;
  const week = tail.week ?? shared.week;
  const { clock } = tail;
  const fields = { weekday, part: tail.part, hour: clock?.hour, minute: clock?.minute, offset: clock?.offset };
  const expression: CalendarExpression | RelativeExpression =
    week === undefined
      ? plain({ kind: 'calendar' as const, ...fields, direction: tail.direction ?? shared.direction })
      : plain({ kind: 'relative' as const, unit: 'week' as const, amount: week, ...fields });
  const weight = t.shape[i] === LOWER ? 0.8 : 0.9;
  return { to: tail.to, expression, rule: 'weekday', weight };
}

/** "Jumat Agung", "Pasar Minggu" and the like. */
function isName(w: CalendarWords, t: Tokens, i: number, weekday: number): boolean {
  const next = i + 1;
  if (next < t.count && t.kind[next] === WORD && w.weekdayNames[weekday]?.has(t.lex[next])) return true;
  return i > 0 && t.sentence[i - 1] === t.sentence[i] && w.is('weekdayHeads', t, i - 1) && t.shape[i - 1] !== LOWER;
}

interface DateBeside {
  readonly reading: DayReading;
  readonly to: number;
  readonly part?: DayPart;
  readonly clock?: ClockReading;
}

/** The date that stands beside a weekday: in brackets, after a comma, or right after it. */
export function readDateBeside(w: CalendarWords, t: Tokens, i: number): DateBeside | undefined {
  let k = i;
  if (isMark(t, k, ',') || isMark(t, k, '/') || isMark(t, k, '.')) k = acrossLine(t, k + 1);
  if (isMark(t, k, '(') || isMark(t, k, '[')) return inBrackets(w, t, k);
  if (w.is('date', t, k)) k++;
  const reading =
    readNamedDate(w, t, k) ?? (w.month.of(t.lex[k]) > 0 || w.shortMonth.of(t.lex[k]) > 0 ? readEnglishDate(w, t, k) : undefined);
  if (reading !== undefined) return { reading, to: reading.to };
  const numeric = dayAt(t, k) > 0 || w.is('date', t, k - 1) ? readNumericDate(t, k, false) : undefined;
  if (numeric !== undefined) return { reading: numeric, to: numeric.to };
  const day = w.is('date', t, k - 1) ? dayAt(t, k) : -1;
  return day > 0 ? { reading: { day, to: k + 1 }, to: k + 1 } : undefined;
}

/** "(27/9/2023)", "(27/9) ", "(13 Juni 2025)", "(27/9/2023 malam)", "(27/9/2023, 10.00 WIB)"; a missing closing bracket is forgiven. */
export function inBrackets(w: CalendarWords, t: Tokens, open: number): DateBeside | undefined {
  let k = acrossLine(t, open + 1);
  if (w.is('date', t, k)) k++;
  const reading = k < t.count ? (readNumericDate(t, k, true) ?? readNamedDate(w, t, k)) : undefined;
  if (reading === undefined) return undefined;
  const tail = readDayTail(w, t, reading.to, false);
  const close = acrossLine(t, tail.to);
  const closed = isMark(t, close, ')') || isMark(t, close, ']');
  if (closed) return { reading, to: close + 1, part: tail.part, clock: tail.clock };
  return { reading, to: reading.to };
}

/** The weekday, and the part of the day that stands before its date. */
type Headed = Pick<CalendarExpression, 'weekday' | 'part'>;

function dated(w: CalendarWords, t: Tokens, date: DateBeside, { weekday, part }: Headed, lastWeekday?: number): DateReading {
  const tail = readDayTail(w, t, date.to, false);
  const clock = date.clock ?? tail.clock;
  const extra = {
    weekday,
    part: part ?? date.part ?? tail.part,
    direction: tail.direction,
    hour: clock?.hour,
    minute: clock?.minute,
    offset: clock?.offset,
  };
  return {
    to: tail.to,
    expression: dayExpression(date.reading, extra, lastWeekday),
    rule: 'weekday-date',
    weight: 0.99,
  };
}

interface SecondWeekday {
  readonly weekday: number;
  readonly to: number;
  readonly hyphen: boolean;
}

/** "-Minggu", "dan Minggu", "hingga Rabu" after a weekday. */
function secondWeekday(w: CalendarWords, t: Tokens, i: number): SecondWeekday | undefined {
  const hyphen = isHyphen(t, i);
  if (!hyphen && !w.is('and', t, i) && !w.is('until', t, i) && !isMark(t, i, '/')) return undefined;
  let k = i + 1;
  if (w.is('dengan', t, k)) k++;
  if (w.is('day', t, k)) k++;
  const weekday = k < t.count ? w.weekday.of(t.lex[k]) : 0;
  return weekday > 0 ? { weekday, to: k + 1, hyphen } : undefined;
}

function weekdayRange(w: CalendarWords, t: Tokens, from: number, second: SecondWeekday): DateReading {
  const tail = readDayTail(w, t, second.to, true);
  const day = (weekday: number): DateExpression =>
    tail.week === undefined
      ? plain({ kind: 'calendar' as const, weekday, direction: tail.direction })
      : { kind: 'relative', unit: 'week', amount: tail.week, weekday };
  return {
    to: tail.to,
    expression: { kind: 'range', from: day(from), to: day(second.weekday) },
    rule: 'weekday-range',
    weight: 0.7,
  };
}
