import type { CalendarExpression, DateExpression } from '../../model/date-expression.js';
import { isGlued, LOWER, NUMBER, type Tokens } from '../../model/tokens.js';
import { acrossLine, dayAt, fullYear, integerAt, isHyphen, isMark, lengthAt, yearAt } from './calendar-numbers.js';
import type { CalendarWords } from './calendar-words.js';

/** A day, or the first and last of a row of days, as written. */
export interface DayReading {
  readonly to: number;
  readonly day: number;
  readonly month?: number;
  readonly year?: number;
  /** Last day of "5-6/4", "17-22 September", "30/8-2/9". */
  readonly last?: { readonly day: number; readonly month?: number };
}

/** "27/9/2023", "27-9-2023", "27.9.2023", "2023-09-27", "5/4", "5-6/4", "30/8-2/9/2025". `loose`: in brackets, where blanks and a misprinted month are allowed. */
export function readNumericDate(t: Tokens, i: number, loose: boolean): DayReading | undefined {
  if (t.kind[i] !== NUMBER) return undefined;
  if (lengthAt(t, i) > 4) return dotted(t, i);
  const year = yearAt(t, i);
  if (year > 0) return isoDate(t, i, year);
  const day = dayAt(t, i);
  if (day < 0) return undefined;
  const joined = (k: number): boolean => loose || isGlued(t, k);
  let k = i + 1;
  let lastDay = -1;
  // "5-6/4": a hyphen between two days, then a slash and the month.
  if (isHyphen(t, k) && joined(k) && dayAt(t, k + 1) > 0 && isMark(t, k + 2, '/') && dayAt(t, k + 1) > day) {
    lastDay = dayAt(t, k + 1);
    k += 2;
  }
  const slash = isMark(t, k, '/');
  if (!(slash || isMark(t, k, '-')) || !joined(k) || !joined(k + 1)) return undefined;
  if (loose && slash) {
    const run = runTogether(t, k + 1);
    if (run !== undefined) return { day, ...run, ...(lastDay > 0 && { last: { day: lastDay } }), to: k + 2 };
  }
  const month = integerAt(t, k + 1);
  if (month < (loose ? 0 : 1) || lengthAt(t, k + 1) > 2 || (month > 12 && !loose)) return undefined;
  const separator = t.text[t.start[k]];
  const parts = { day, month, year: undefined as number | undefined };
  let to = k + 2;
  if (isMark(t, to, separator) && joined(to) && joined(to + 1)) {
    const y = yearOfDate(t, to + 1, loose);
    if (y > 0) {
      parts.year = y;
      to += 2;
    }
  }
  if (parts.year === undefined && (separator === '-' || month > 31 || month === 0)) return undefined;
  if (month > 12 && month <= 31 && day <= 12) Object.assign(parts, { day: month, month: day });
  const crossing = crossMonth(t, to, loose);
  if (crossing !== undefined && lastDay < 0) {
    return {
      ...parts,
      year: parts.year ?? crossing.year,
      last: { day: crossing.day, month: crossing.month },
      to: crossing.to,
    };
  }
  return { ...parts, ...(lastDay > 0 && { last: { day: lastDay } }), to };
}

/** "112025" after "2/": the slash between month and year got lost. */
function runTogether(t: Tokens, i: number): { month: number; year: number } | undefined {
  if (i >= t.count || t.kind[i] !== NUMBER) return undefined;
  const length = lengthAt(t, i);
  if (length !== 5 && length !== 6) return undefined;
  const digits = t.text.slice(t.start[i], t.end[i]);
  const month = Number(digits.slice(0, -4));
  const year = Number(digits.slice(-4));
  return month >= 1 && month <= 12 && year >= 1900 && year <= 2100 ? { month, year } : undefined;
}

/** "-2/9/2025" after "30/8". */
function crossMonth(
  t: Tokens,
  i: number,
  loose: boolean,
): { day: number; month?: number; year?: number; to: number } | undefined {
  if (!isHyphen(t, i) || !(loose || isGlued(t, i))) return undefined;
  const end = readNumericDate(t, i + 1, loose);
  return end?.month !== undefined && end.last === undefined
    ? { day: end.day, month: end.month, year: end.year, to: end.to }
    : undefined;
}

/** In brackets beside a weekday a misprinted year is still one: "Senin (16/9/3019)". */
function yearOfDate(t: Tokens, i: number, loose: boolean): number {
  const year = loose && i < t.count && lengthAt(t, i) === 4 ? integerAt(t, i) : yearAt(t, i);
  if (year > 0) return year;
  return i < t.count && lengthAt(t, i) === 2 && integerAt(t, i) >= 0 ? fullYear(integerAt(t, i)) : -1;
}

/** "2023-09-27", "2023/09/27". */
function isoDate(t: Tokens, i: number, year: number): DayReading | undefined {
  const mark = t.text[t.start[i + 1]];
  if ((mark !== '-' && mark !== '/') || !isMark(t, i + 3, mark) || lengthAt(t, i + 2) !== 2 || !isGlued(t, i + 4))
    return undefined;
  const month = integerAt(t, i + 2);
  const day = dayAt(t, i + 4);
  return month >= 1 && month <= 12 && day > 0 ? { day, month, year, to: i + 5 } : undefined;
}

/** "27.9.2023" is one number token. */
function dotted(t: Tokens, i: number): DayReading | undefined {
  const length = lengthAt(t, i);
  if (length > 10 || length < 6) return undefined;
  const parts = t.text.slice(t.start[i], t.end[i]).split('.');
  if (parts.length !== 3 || parts[0].length > 2 || parts[1].length > 2 || parts.some((p) => p.includes(',')))
    return undefined;
  const [day, month, year] = parts.map(Number);
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  if (parts[2].length === 4 ? year < 1500 || year > 2100 : parts[2].length !== 2) return undefined;
  return { day, month, year: parts[2].length === 4 ? year : fullYear(year), to: i + 1 };
}

/** Month number of the word at `i`: `short` forms only where a day or year stands beside. */
export function monthAt(w: CalendarWords, t: Tokens, i: number, beside: boolean): number {
  if (i >= t.count) return 0;
  const month = w.month.of(t.lex[i]);
  if (month > 0) return beside || t.shape[i] !== LOWER ? month : 0;
  return beside ? w.shortMonth.of(t.lex[i]) : 0;
}

/** "5 Agustus 2021", "05 Apr 2022", "17-22 September 2019", "30 Agustus-2 September 2025", "5 bulan Juni". */
export function readNamedDate(w: CalendarWords, t: Tokens, i: number): DayReading | undefined {
  const day = dayAt(t, i);
  if (day < 0) return undefined;
  let k = acrossLine(t, i + 1);
  let lastDay = -1;
  if ((isHyphen(t, k) || isMark(t, k, '/')) && dayAt(t, k + 1) > day && monthAt(w, t, k + 2, true) > 0) {
    lastDay = dayAt(t, k + 1);
    k += 2;
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
    ...(lastDay > 0 && { last: { day: lastDay } }),
  };
  if (lastDay < 0 && isHyphen(t, parts.to)) {
    const end = readNamedDate(w, t, parts.to + 1);
    if (end?.month !== undefined && end.last === undefined) {
      return { ...parts, year: parts.year ?? end.year, last: { day: end.day, month: end.month }, to: end.to };
    }
  }
  return parts;
}

/** "s/d", "s.d." between two days: the token after it, or `i`. */
export function slashWord(t: Tokens, i: number): number {
  if (i + 2 >= t.count || !/^s$/i.test(t.text.slice(t.start[i], t.end[i]))) return i;
  if (!(isMark(t, i + 1, '/') || isMark(t, i + 1, '.')) || !/^d$/i.test(t.text.slice(t.start[i + 2], t.end[i + 2])))
    return i;
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
    return isMark(t, k + 1, '.') && isGlued(t, k + 1) && t.kind[k + 2] === NUMBER && isGlued(t, k + 2)
      ? undefined
      : { year, to: k + 1 };
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

/** The reading as an expression: a day, or a range of days. */
export function dayExpression(
  d: DayReading,
  extra: Partial<CalendarExpression> = {},
  lastWeekday?: number,
): DateExpression {
  const base = { kind: 'calendar' as const, ...extra };
  const first: CalendarExpression = { ...base, year: d.year, month: d.month, day: d.day };
  if (d.last === undefined) return plain(first);
  const { direction, ...rest } = first;
  const to: CalendarExpression = {
    kind: 'calendar',
    year: d.year,
    month: d.last.month ?? d.month,
    day: d.last.day,
    weekday: lastWeekday,
  };
  return { kind: 'range', from: plain(rest), to: plain(to), ...(direction && { direction }) };
}

/** Without the keys that have no value. */
export function plain<T extends object>(value: T): T {
  const out: Record<string, unknown> = {};
  for (const [key, v] of Object.entries(value)) if (v !== undefined) out[key] = v;
  return out as T;
}
