import type { CalendarExpression, DateExpression, DateOrigin, RelativeExpression } from '../../model/date-expression.js';
import { isGlued, NUMBER, type Tokens } from '../../model/tokens.js';
import { readYearBeside } from './calendar-day.js';
import { behindDash, fullYear, integerAt, isHyphen, isMark, lengthAt, yearAt } from './calendar-numbers.js';
import { type DateReading, directed, plain } from './calendar-reading.js';
import type { CalendarWords } from './calendar-words.js';

/** The year that a period belongs to: a number, or years from the origin ("tahun lalu" -1). */
export interface YearTail {
  readonly to: number;
  readonly year?: number;
  readonly amount?: number;
  readonly from?: DateOrigin;
}

/** "2025", ", 2025", "-2025", "/2025", "tahun 2025", "tahun lalu", "tahun sebelumnya" after a month or quarter. */
export function readYearTail(w: CalendarWords, t: Tokens, i: number): YearTail | undefined {
  const stated = readYearBeside(w, t, i);
  if (stated !== undefined) return isHyphen(t, stated.to) && yearAt(t, stated.to + 1) > 0 ? undefined : stated;
  let k = i;
  if (isMark(t, k, '(')) return undefined;
  if (w.is('yang', t, k) && w.is('same', t, k + 1)) k += 2;
  else if (w.is('same', t, k)) k++;
  if (!w.is('year', t, k)) return undefined;
  const d = w.directions.at(t, k + 1);
  if (d === undefined || d.value.span || d.value.counted) return undefined;
  return { to: d.to, amount: d.value.step, from: d.value.from };
}

/** The part of a year that a period is. */
export type PeriodFields = Pick<CalendarExpression, 'month' | 'quarter' | 'half' | 'weekOfMonth'>;

/** A period of a year with the year that stands beside it, stated or relative. */
export function ofYear(fields: PeriodFields, y: YearTail | undefined): CalendarExpression | RelativeExpression {
  if (y?.amount !== undefined)
    return plain({
      kind: 'relative' as const,
      unit: 'year' as const,
      amount: y.amount,
      from: fromOf(y.from),
      ...fields,
    });
  return plain({ kind: 'calendar' as const, year: y?.year, ...fields });
}
const fromOf = (from: DateOrigin | undefined): DateOrigin | undefined => (from === 'text' ? 'text' : undefined);

/** Direction words after a period: "Mei lalu", "tahun 2024 lalu", "Maret 2028 mendatang". */
export function readDirection(w: CalendarWords, t: Tokens, i: number): { to: number; direction?: 'past' | 'future' } {
  const d = w.directions.at(t, i);
  if (d === undefined || !d.value.date) return { to: i };
  return { to: d.to, direction: d.value.step < 0 ? 'past' : d.value.step > 0 ? 'future' : undefined };
}
/** "tahun 2020", "tahun anggaran 2025", "tahun 2013-2016", "tahun ajaran 2025/2026", "tahun '98", "tahun 80-an", "tahun lalu", "tahun yang sama". */
export function readYear(w: CalendarWords, t: Tokens, i: number): DateReading | undefined {
  if (!w.is('year', t, i)) return undefined;
  const k = w.is('yearKind', t, i + 1) ? i + 2 : i + 1;
  const numbers = readYears(w, t, k, true);
  if (numbers === undefined) return undefined;
  const d = readDirection(w, t, numbers.to);
  return { to: d.to, expression: directed(numbers.expression, d.direction), rule: 'year', weight: 0.97 };
}

/** A year or years in digits: "2020", "2013-2016", "2024/2025", "1990-an", after "tahun" also "'98" and "80-an". */
export function readYears(w: CalendarWords, t: Tokens, i: number, headed: boolean): DateReading | undefined {
  let k = i;
  const apostrophe = headed && (isMark(t, k, "'") || isMark(t, k, '’'));
  if (apostrophe) k++;
  if (k >= t.count || t.kind[k] !== NUMBER) return undefined;
  let year = yearAt(t, k, headed ? 1000 : 1700);
  if (year < 0) {
    year = headed ? shortYear(w, t, k, apostrophe) : -1;
    if (year < 0) return undefined;
  }
  const decade = decadeEnd(w, t, k + 1);
  if (decade > 0) {
    return {
      to: decade,
      expression: { kind: 'calendar', decade: Math.floor(year / 10) },
      rule: 'decade',
      weight: 0.95,
    };
  }
  const until = isMark(t, k + 1, '/') && isGlued(t, k + 1) ? k + 2 : behindDash(t, k + 1);
  if (until > k + 1) {
    const last = lastYear(t, until, year, isMark(t, k + 1, '/'));
    if (last > year) {
      const expression: DateExpression = {
        kind: 'range',
        from: { kind: 'calendar', year },
        to: { kind: 'calendar', year: last },
      };
      return { to: until + 1, expression, rule: 'year-range', weight: 0.95 };
    }
    if (isGlued(t, k + 1) && k + 2 < t.count && isGlued(t, k + 2)) return undefined;
  }
  if (headed && w.is('hijri', t, k + 1)) return undefined;
  return { to: k + 1, expression: { kind: 'calendar', year }, rule: 'year', weight: 0.8 };
}

/** "'98", "80-an" and, after "tahun", "98" of the last century: a small number would count something. */
function shortYear(w: CalendarWords, t: Tokens, i: number, apostrophe: boolean): number {
  const short = lengthAt(t, i) === 2 ? integerAt(t, i) : -1;
  if (short < 0) return -1;
  if (apostrophe) return fullYear(short);
  if (short >= 20 && decadeEnd(w, t, i + 1) > 0) return short < 30 ? 2000 + short : 1900 + short;
  return short >= 45 && !isMark(t, i + 1, '.') && !isHyphen(t, i + 1) ? 1900 + short : -1;
}

/** "2016" in "2013-2016"; "25" in "2024/25". */
function lastYear(t: Tokens, i: number, first: number, short: boolean): number {
  const year = yearAt(t, i, 1000);
  if (year > 0) return year;
  const two = short && i < t.count && lengthAt(t, i) === 2 && isGlued(t, i) ? integerAt(t, i) : -1;
  return two === (first + 1) % 100 ? first + 1 : -1;
}

/** The token after "-an" or a glued "an". */
function decadeEnd(w: CalendarWords, t: Tokens, i: number): number {
  if (w.is('an', t, i) && isGlued(t, i)) return i + 1;
  return isHyphen(t, i) && isGlued(t, i) && w.is('an', t, i + 1) && isGlued(t, i + 1) ? i + 2 : 0;
}

/** "era 1990-an", "dekade 1970", "abad ke-19", "abad 21". */
export function readEra(w: CalendarWords, t: Tokens, i: number): DateReading | undefined {
  if (w.is('era', t, i)) {
    const k = w.is('year', t, i + 1) ? i + 2 : i + 1;
    const years = readYears(w, t, k, true);
    if (years === undefined) return undefined;
    const e = years.expression;
    const decade = e.kind === 'calendar' && e.year !== undefined && e.year % 10 === 0;
    const expression: DateExpression = decade ? { kind: 'calendar', decade: (e.year as number) / 10 } : e;
    return { to: years.to, expression, rule: 'decade', weight: 0.9 };
  }
  const unit = w.units.at(t, i);
  if (unit?.value.step !== 'century') return undefined;
  const k = w.is('ke', t, unit.to) ? unit.to + (isMark(t, unit.to + 1, '-') ? 2 : 1) : unit.to;
  const number = k < t.count && t.kind[k] === NUMBER ? integerAt(t, k) : -1;
  if (number < 1 || number > 22 || w.is('before', t, k + 1)) return undefined;
  return { to: k + 1, expression: { kind: 'calendar', century: number - 1 }, rule: 'century', weight: 0.9 };
}
