import type { CalendarExpression, DateExpression } from '../../model/date-expression.js';
import { isGlued, LOWER, NUMBER, type Tokens } from '../../model/tokens.js';
import { acrossLine, behindDash, dayAt, fullYear, integerAt, isHyphen, isMark, lengthAt, yearAt } from './calendar-numbers.js';
import { plain } from './calendar-reading.js';
import type { CalendarWords } from './calendar-words.js';

/** A day, or the first and last of a row of days, as written. */
export interface DayReading {
  readonly to: number;
  readonly day: number;
  readonly month?: number;
  readonly year?: number;
  /** Last day of "5-6/4", "17-22 September", "30/8-2/9". */
  readonly last?: { readonly day: number; readonly month?: number; readonly year?: number };
}

/** Month number of the word at `i`: `short` forms only where a day or year stands beside. */
export function monthAt(w: CalendarWords, t: Tokens, i: number, beside: boolean): number {
  if (i >= t.count) return 0;
  const month = w.month.of(t.lex[i]);
  if (month > 0) return beside || t.shape[i] !== LOWER ? month : 0;
  return beside ? w.shortMonth.of(t.lex[i]) : 0;
}

/** "5 Agustus 2021", "05 Apr 2022", "17-22 September 2019", "30 Agustus-2 September 2025" (`crossing`). */
export function readNamedDate(w: CalendarWords, t: Tokens, i: number, crossing = true): DayReading | undefined {
  const day = dayAt(t, i);
  if (day < 0) return undefined;
  let k = acrossLine(t, i + 1);
  let lastDay = -1;
  const until = isMark(t, k, '/') ? k + 1 : behindDash(t, k);
  if (until > k && dayAt(t, until) > day && monthAt(w, t, until + 1, true) > 0) {
    lastDay = dayAt(t, until);
    k = until + 1;
  }
  const sd = slashWord(t, k);
  if (sd > k && dayAt(t, sd) > 0 && monthAt(w, t, sd + 1, true) > 0) {
    lastDay = dayAt(t, sd);
    k = sd + 1;
  }
  if (isHyphen(t, k) && isGlued(t, k) && monthAt(w, t, k + 1, true) > 0) k++;
  const month = monthAt(w, t, k, true);
  if (month === 0) return undefined;
  const y = readYearBeside(w, t, k + 1);
  const parts: DayReading = {
    day,
    month,
    year: y?.year,
    to: y?.to ?? k + 1,
    last: lastDay > 0 ? { day: lastDay } : undefined,
  };
  if (crossing && lastDay < 0 && isHyphen(t, parts.to)) {
    const end = readNamedDate(w, t, behindDash(t, parts.to), false);
    if (end?.month !== undefined && end.last === undefined) {
      return acrossYears(parts, end, end.month);
    }
  }
  return parts;
}

/** "28 Desember 2024-3 Januari 2025", "28 Desember-3 Januari 2025": the turn of the year lies between. */
export function acrossYears(first: DayReading, end: DayReading, endMonth: number): DayReading {
  const turns = first.month !== undefined && endMonth < first.month;
  const year = first.year ?? (end.year !== undefined && turns ? end.year - 1 : end.year);
  const endYear = end.year ?? (first.year !== undefined && turns ? first.year + 1 : undefined);
  return { ...first, year, last: { day: end.day, month: endMonth, ...(endYear !== year && { year: endYear }) }, to: end.to };
}

/** "s/d", "s.d." between two days: the token after it, or `i`. */
function slashWord(t: Tokens, i: number): number {
  if (i + 2 >= t.count || !/^s$/i.test(t.text.slice(t.start[i], t.end[i]))) return i;
  if (!(isMark(t, i + 1, '/') || isMark(t, i + 1, '.')) || !/^d$/i.test(t.text.slice(t.start[i + 2], t.end[i + 2]))) return i;
  return isMark(t, i + 3, '.') && isGlued(t, i + 3) ? i + 4 : i + 3;
}

/** A year after a day or month: "2021", ", 2021", "tahun 2021", "-2021", "'21". */
export function readYearBeside(w: CalendarWords, t: Tokens, i: number): { year: number; to: number } | undefined {
  let k = acrossLine(t, i);
  if (isMark(t, k, ',') || isMark(t, k, '-') || isMark(t, k, '/')) {
    // "Mei, 2021" but not "Mei, 2021 orang": the grammar of what follows is the caller's.
    const year = yearAt(t, k + 1);
    return year > 0 && !isMark(t, k + 2, '/') ? { year, to: k + 2 } : undefined;
  }
  if (w.is('year', t, k)) k++;
  const year = yearAt(t, k);
  if (year > 0)
    return isMark(t, k + 1, '.') && isGlued(t, k + 1) && t.kind[k + 2] === NUMBER && isGlued(t, k + 2) ? undefined : { year, to: k + 1 };
  const apostrophe = isMark(t, k, "'") || isMark(t, k, '’');
  if (apostrophe && k + 1 < t.count && lengthAt(t, k + 1) === 2 && integerAt(t, k + 1) >= 0) {
    return { year: fullYear(integerAt(t, k + 1)), to: k + 2 };
  }
  return undefined;
}

/** "June 18, 2025": the English order, with a year only. */
export function readEnglishDate(w: CalendarWords, t: Tokens, i: number): DayReading | undefined {
  const month = monthAt(w, t, i, true);
  const day = dayAt(t, i + 1);
  if (month === 0 || day < 0) return undefined;
  const k = isMark(t, i + 2, ',') ? i + 3 : i + 2;
  const year = yearAt(t, k);
  return year > 0 ? { day, month, year, to: k + 1 } : undefined;
}

/** What a text says of a day beside its date. */
export type DayFields = Pick<CalendarExpression, 'weekday' | 'part' | 'direction' | 'hour' | 'minute' | 'offset'>;

/** The reading as an expression: a day, or a range of days. Most have few fields: they are set one by one, none of them undefined. */
export function dayExpression(d: DayReading, extra: DayFields = {}, lastWeekday?: number): DateExpression {
  const { direction } = extra;
  const first: { -readonly [key in keyof CalendarExpression]: CalendarExpression[key] } = { kind: 'calendar' };
  if (extra.weekday !== undefined) first.weekday = extra.weekday;
  if (extra.part !== undefined) first.part = extra.part;
  if (direction !== undefined && d.last === undefined) first.direction = direction;
  if (extra.hour !== undefined) first.hour = extra.hour;
  if (extra.minute !== undefined) first.minute = extra.minute;
  if (extra.offset !== undefined) first.offset = extra.offset;
  if (d.year !== undefined) first.year = d.year;
  if (d.month !== undefined) first.month = d.month;
  first.day = d.day;
  if (d.last === undefined) return first;
  const to: CalendarExpression = {
    kind: 'calendar',
    year: d.last.year ?? d.year,
    month: d.last.month ?? d.month,
    day: d.last.day,
    weekday: lastWeekday,
  };
  return { kind: 'range', from: first, to: plain(to), ...(direction && { direction }) };
}
