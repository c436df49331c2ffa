import type { DateExpression, RelativeExpression } from '../../model/date-expression.js';
import { isGlued, LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { dayExpression, monthAt, readEnglishDate } from './calendar-day.js';
import { behindDash, fullYear, integerAt, isHyphen, isMark, lengthAt, yearAt } from './calendar-numbers.js';
import { type DateReading, directed, plain } from './calendar-reading.js';
import type { CalendarWords } from './calendar-words.js';
import { ofYear, type PeriodFields, readDirection, readYearTail, type YearTail } from './calendar-year.js';

/** "Oktober 2021", "bulan Mei", "Juni-Juli 2025", "Januari - Mei tahun ini", "Mei lalu", "Juni pertengahan", "June 18, 2025". */
export function readMonth(w: CalendarWords, t: Tokens, i: number, headed: boolean): DateReading | undefined {
  const english = readEnglishDate(w, t, i);
  if (english !== undefined) return { to: english.to, expression: dayExpression(english), rule: 'month-day', weight: 0.97 };
  const month = monthAt(w, t, i, true);
  if (month === 0) return undefined;
  const short = w.month.of(t.lex[i]) === 0;
  const until = isMark(t, i + 1, '/') ? i + 2 : behindDash(t, i + 1);
  if (until > i + 1) {
    const last = monthAt(w, t, until, true);
    const year = last > 0 ? readYearTail(w, t, until + 1) : undefined;
    // "Jan-Mei 2025": short names need the year.
    if (last > 0 && (!short || year?.year !== undefined)) {
      const expression: DateExpression = {
        kind: 'range',
        from: ofYear({ month }, year),
        to: ofYear({ month: last }, year),
      };
      const d = readDirection(w, t, year?.to ?? until + 1);
      return {
        to: d.to,
        expression: directed(expression, d.direction),
        rule: 'month-range',
        weight: 0.95,
      };
    }
  }
  const year = readYearTail(w, t, i + 1);
  if (short && year?.year === undefined) return undefined;
  // "Januari 2024-Mei 2025"
  if (year?.year !== undefined && isHyphen(t, year.to)) {
    const last = monthAt(w, t, year.to + 1, true);
    const end = last > 0 ? readYearTail(w, t, year.to + 2) : undefined;
    if (end?.year !== undefined) {
      const expression: DateExpression = { kind: 'range', from: ofYear({ month }, year), to: ofYear({ month: last }, end) };
      return { to: end.to, expression, rule: 'month-range', weight: 0.95 };
    }
  }
  if (year !== undefined && isYearRange(t, i, year)) return undefined;
  if (!headed && year === undefined && t.shape[i] === LOWER) return undefined;
  let to = year?.to ?? i + 1;
  const post = year === undefined ? w.modifiers.at(t, to) : undefined;
  // "Desember akhir tahun" is December; "Juni pertengahan" its middle.
  if (post !== undefined && !isPeriodStart(w, t, post.to)) {
    const tail = w.is('year', t, post.to);
    return {
      to: tail ? post.to + 1 : post.to,
      expression: plain({ ...ofYear({ month }, undefined), mod: tail ? undefined : post.value }),
      rule: 'month',
      weight: 0.85,
    };
  }
  const d = readDirection(w, t, to);
  to = d.to;
  return {
    to,
    expression: directed(ofYear({ month }, year), d.direction),
    rule: year ? 'month-year' : 'month',
    weight: year ? 0.97 : 0.85,
  };
}

/** "Mei-2025"? No: "2024-2025" after a month belongs to something else ("Musim Juni 2024-2025"). */
const isYearRange = (t: Tokens, i: number, y: YearTail): boolean => y.year !== undefined && isHyphen(t, i + 1) && !isGlued(t, i + 1);

function isPeriodStart(w: CalendarWords, t: Tokens, i: number): boolean {
  if (i >= t.count) return false;
  if (w.is('year', t, i)) return yearAt(t, i + 1) > 0 || w.directions.at(t, i + 1) !== undefined;
  return monthAt(w, t, i, true) > 0 || yearAt(t, i) > 0 || w.units.at(t, i) !== undefined || w.is('quarter', t, i) || w.is('half', t, i);
}

/** An ordinal after "kuartal" or "pekan": "II", "2", "kedua", "dua", "ke-2". 0 where there is none. */
export function readOrdinal(
  w: CalendarWords,
  t: Tokens,
  i: number,
  most: number,
): { value: number; to: number; digits: boolean } | undefined {
  if (i >= t.count) return undefined;
  let k = i;
  if (w.is('ke', t, k)) k += isMark(t, k + 1, '-') ? 2 : 1;
  const digits = t.kind[k] === NUMBER && lengthAt(t, k) === 1 ? integerAt(t, k) : -1;
  const roman = t.kind[k] === WORD && t.shape[k] !== LOWER ? w.roman.of(t.lex[k]) : 0;
  const value = digits > 0 ? digits : roman || (k < t.count ? w.ordinal.of(t.lex[k]) || w.numeral.of(t.lex[k]) : 0);
  return value >= 1 && value <= most ? { value, to: k + 1, digits: digits > 0 } : undefined;
}

/** "kuartal I 2025", "triwulan II (Q2) 2025", "Q1-2025", "kuartal yang sama tahun sebelumnya", "semester I", "paruh kedua tahun ini". */
export function readQuarter(w: CalendarWords, t: Tokens, i: number): DateReading | undefined {
  const half = w.is('half', t, i);
  if (!half && !w.is('quarter', t, i)) return undefined;
  const short = lengthAt(t, i) === 1;
  if (short && (!isGlued(t, i + 1) || t.kind[i + 1] !== NUMBER || t.shape[i] === LOWER)) return undefined;
  const ordinal = readOrdinal(w, t, i + 1, half ? 2 : 4) ?? lastOfYear(w, t, i + 1, half ? 2 : 4);
  if (ordinal === undefined) return short ? undefined : sameQuarter(w, t, i, half);
  const fields: PeriodFields = half ? { half: ordinal.value as 1 | 2 } : { quarter: ordinal.value as 1 | 2 | 3 | 4 };
  const after = skipRestated(w, t, ordinal.to);
  const year = readYearTail(w, t, after);
  // "semester 1" without a year is a school's, "paruh kedua" a match's or season's.
  // "paruh pertama tahun" is this year's.
  if (year === undefined && w.is('partHalf', t, i) && w.is('year', t, after) && !ordinal.digits)
    return { to: after + 1, expression: { kind: 'relative', unit: 'year', amount: 0, ...fields }, rule: 'half', weight: 0.8 };
  if (year === undefined && half && (ordinal.digits || w.is('partHalf', t, i))) return undefined;
  const d = readDirection(w, t, year?.to ?? after);
  return {
    to: d.to,
    expression: directed(ofYear(fields, year), d.direction),
    rule: half ? 'half' : 'quarter',
    weight: year ? 0.97 : 0.85,
  };
}

/** "kuartal terakhir 2024", "semester terakhir tahun lalu": only with its year. */
function lastOfYear(w: CalendarWords, t: Tokens, i: number, value: number): { value: number; to: number; digits: boolean } | undefined {
  return w.is('last', t, i) && readYearTail(w, t, i + 1) !== undefined ? { value, to: i + 1, digits: false } : undefined;
}

/** "(Q2)" or "(TW II)" after the quarter in words. */
function skipRestated(w: CalendarWords, t: Tokens, i: number): number {
  if (!isMark(t, i, '(') || !(w.is('quarter', t, i + 1) || w.is('half', t, i + 1))) return i;
  const ordinal = readOrdinal(w, t, i + 2, 4);
  return ordinal !== undefined && isMark(t, ordinal.to, ')') ? ordinal.to + 1 : i;
}

function sameQuarter(w: CalendarWords, t: Tokens, i: number, half: boolean): DateReading | undefined {
  const k = w.is('yang', t, i + 1) ? i + 2 : i + 1;
  if (!w.is('same', t, k)) return undefined;
  const year = readYearTail(w, t, k + 1);
  if (year?.amount === undefined) return undefined;
  const expression: RelativeExpression = {
    kind: 'relative',
    unit: 'year',
    amount: year.amount,
    from: 'text',
    same: half ? 'half' : 'quarter',
  };
  return { to: year.to, expression, rule: 'same-period', weight: 0.85 };
}

/** "1Q25", "3Q 2024". */
export function readShortQuarter(t: Tokens, i: number): DateReading | undefined {
  const n = integerAt(t, i);
  if (n < 1 || n > 4 || i + 2 >= t.count || lengthAt(t, i + 1) !== 1 || t.text[t.start[i + 1]] !== 'Q' || !isGlued(t, i + 1))
    return undefined;
  const year = yearAt(t, i + 2);
  const short = year < 0 && lengthAt(t, i + 2) === 2 && isGlued(t, i + 2) ? integerAt(t, i + 2) : -1;
  if (year < 0 && short < 0) return undefined;
  return {
    to: i + 3,
    expression: ofYear({ quarter: n as 1 | 2 | 3 | 4 }, { to: i + 3, year: year > 0 ? year : fullYear(short) }),
    rule: 'quarter',
    weight: 0.9,
  };
}
