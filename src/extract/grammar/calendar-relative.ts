import type { DateExpression, DateMod, RelativeExpression } from '../../model/date-expression.js';
import { CAPITALIZED, LOWER, type Tokens } from '../../model/tokens.js';
import { dayExpression, monthAt, readNamedDate } from './calendar-day.js';
import { isHyphen, isMark } from './calendar-numbers.js';
import { readMonth, readOrdinal, readQuarter } from './calendar-period.js';
import { type DateOut, type DateReading, plain } from './calendar-reading.js';
import type { ClockReading } from './calendar-time.js';
import { inBrackets, readDayTail } from './calendar-weekday.js';
import type { CalendarWords } from './calendar-words.js';
import { ofYear, readDirection, readEra, readYear, readYears, readYearTail } from './calendar-year.js';

/** "hari ini", "kemarin", "semalam", "keesokan harinya"; with a date in brackets it is that date: "hari ini (18/6)". */
export function readRelativeDay(w: CalendarWords, t: Tokens, i: number): DateReading | undefined {
  const hit = w.relativeDays.at(t, i);
  if (hit === undefined) return undefined;
  // "semalam suntuk" is how long, not when.
  if (w.is('long', t, hit.to)) return undefined;
  const { days, from, part } = hit.value;
  if (isMark(t, hit.to, '(')) {
    const date = inBrackets(w, t, hit.to);
    if (date !== undefined) {
      const tail = readDayTail(w, t, date.to, false);
      return {
        to: tail.to,
        expression: dayExpression(date.reading, { part: part ?? tail.part }),
        rule: 'relative-day-date',
        weight: 0.97,
      };
    }
  }
  // "hari ini 10 Juni 2025": the day in its full form.
  const named = days === 0 && from !== 'text' ? readNamedDate(w, t, hit.to) : undefined;
  if (named?.year !== undefined && named.last === undefined)
    return { to: named.to, expression: dayExpression(named, { part }), rule: 'relative-day-date', weight: 0.95 };
  const tail = readDayTail(w, t, hit.to, false);
  const { clock } = tail;
  const origin = from === 'text' ? { from } : {};
  const expression: RelativeExpression = plain({
    kind: 'relative' as const,
    unit: 'day' as const,
    amount: days,
    ...origin,
    part: part ?? tail.part,
    hour: clock?.hour,
    minute: clock?.minute,
    offset: clock?.offset,
  });
  return {
    to: clock || (tail.part && part === undefined) ? tail.to : hit.to,
    expression,
    rule: 'relative-day',
    weight: from === 'text' ? 0.75 : 0.95,
  };
}

/** "pukul 12.18 WIB kemarin", "pukul 19.30 WIB malam ini": a time of the clock with the day right behind it. */
export function readClockDay(w: CalendarWords, t: Tokens, clock: ClockReading): DateReading | undefined {
  if (clock.last !== undefined) return undefined;
  const hit = w.relativeDays.at(t, clock.to);
  if (hit === undefined || hit.value.from === 'text' || w.is('long', t, hit.to)) return undefined;
  const { days, part } = hit.value;
  const { hour, minute, offset } = clock;
  const expression: RelativeExpression = plain({
    kind: 'relative' as const,
    unit: 'day' as const,
    amount: days,
    part,
    hour,
    minute,
    offset,
  });
  return { to: hit.to, expression, rule: 'clock-day', weight: 0.9 };
}

/** "pekan lalu", "bulan depan", "kuartal yang lalu", "tahun itu", "bulan yang sama tahun lalu", "pekan ketiga Juni 2025". */
export function readUnitRelative(w: CalendarWords, t: Tokens, i: number): DateReading | undefined {
  const unit = w.units.at(t, i);
  const step = unit?.value.step;
  if (unit === undefined || step === undefined || step === 'day') return undefined;
  if (step === 'week' && t.shape[i] === CAPITALIZED && isSunday(w, t, i, unit.to)) return undefined;
  const same = readSame(w, t, unit.to, step);
  if (same !== undefined) return same;
  const d = w.directions.at(t, unit.to);
  if (d !== undefined && !d.value.span && !d.value.counted) {
    const origin = d.value.from === 'text' ? { from: d.value.from } : {};
    const expression: RelativeExpression = { kind: 'relative', unit: step, amount: d.value.step, ...origin };
    return { to: d.to, expression, rule: 'relative-unit', weight: origin.from ? 0.75 : 0.95 };
  }
  return step === 'week' ? weekOfMonth(w, t, unit.to) : undefined;
}

/** "Minggu lalu" within a sentence is a Sunday; at its head or in a headline it is the week. */
function isSunday(w: CalendarWords, t: Tokens, i: number, next: number): boolean {
  if (w.weekday.of(t.lex[i]) === 0) return false;
  if (next < t.count && t.shape[next] !== LOWER) return false;
  return i > 0 && t.sentence[i - 1] === t.sentence[i];
}

function readSame(w: CalendarWords, t: Tokens, i: number, step: RelativeExpression['unit']): DateReading | undefined {
  if (step !== 'month' && step !== 'quarter' && step !== 'half') return undefined;
  const k = w.is('yang', t, i) ? i + 1 : i;
  if (!w.is('same', t, k)) return undefined;
  const year = readYearTail(w, t, k + 1);
  if (year?.amount === undefined) return undefined;
  const expression: RelativeExpression = {
    kind: 'relative',
    unit: 'year',
    amount: year.amount,
    from: 'text',
    same: step,
  };
  return { to: year.to, expression, rule: 'same-period', weight: 0.85 };
}

/** "pertama Juni", "ketiga Juni 2025", "terakhir bulan ini" after "pekan". */
function weekOfMonth(w: CalendarWords, t: Tokens, i: number): DateReading | undefined {
  const last = w.is('last', t, i);
  const ordinal = last ? { value: -1, to: i + 1 } : readOrdinal(w, t, i, 5);
  if (ordinal === undefined) return undefined;
  const k = w.is('month', t, ordinal.to) ? ordinal.to + 1 : ordinal.to;
  const month = k < t.count ? monthAt(w, t, k, false) : 0;
  if (month > 0) {
    const year = readYearTail(w, t, k + 1);
    return {
      to: year?.to ?? k + 1,
      expression: ofYear({ month, weekOfMonth: ordinal.value }, year),
      rule: 'week-of-month',
      weight: 0.9,
    };
  }
  const d = k > ordinal.to ? w.directions.at(t, k) : undefined;
  if (d === undefined || d.value.span || d.value.counted || d.value.from === 'text') return undefined;
  const expression: RelativeExpression = {
    kind: 'relative',
    unit: 'month',
    amount: d.value.step,
    weekOfMonth: ordinal.value,
  };
  return { to: d.to, expression, rule: 'week-of-month', weight: 0.85 };
}

/** Any period that a modifier may stand before. */
function readPeriod(w: CalendarWords, t: Tokens, i: number): DateReading | undefined {
  if (i >= t.count) return undefined;
  if (w.is('month', t, i)) {
    const named = readMonth(w, t, i + 1, true);
    if (named !== undefined) return named;
  }
  return (
    readYear(w, t, i) ??
    readQuarter(w, t, i) ??
    readEra(w, t, i) ??
    readUnitRelative(w, t, i) ??
    (monthAt(w, t, i, false) > 0 ? readMonth(w, t, i, true) : undefined) ??
    yearsLater(w, t, i)
  );
}

/** "2024 lalu", "2026 mendatang" */
function yearsLater(w: CalendarWords, t: Tokens, i: number): DateReading | undefined {
  const years = readYears(w, t, i, false);
  return years && { ...years, to: readDirection(w, t, years.to).to };
}

const BARE = new Set(['year', 'month', 'week', 'quarter', 'half', 'decade']);

/** "awal Oktober", "akhir tahun", "pertengahan 2015", "awal pekan ini", "akhir 1990-an"; with the elliptical one before it: "awal hingga pertengahan Juni". */
export function readModified(w: CalendarWords, t: Tokens, i: number, out: DateOut): number {
  const first = w.modifiers.at(t, i);
  if (first === undefined) return i;
  const joint = isHyphen(t, first.to) || w.is('until', t, first.to) || w.is('and', t, first.to) ? first.to + 1 : 0;
  const second = joint > 0 ? w.modifiers.at(t, joint) : undefined;
  if (second !== undefined) {
    const reading = modified(w, t, second.to, second.value);
    if (reading === undefined) return i;
    out(i, { ...reading, to: first.to, expression: withMod(reading.expression, first.value) });
    out(joint, reading);
    return reading.to;
  }
  const reading = modified(w, t, first.to, first.value);
  if (reading === undefined) return i;
  out(i, reading);
  return reading.to;
}

function modified(w: CalendarWords, t: Tokens, i: number, mod: DateMod): DateReading | undefined {
  const period = readPeriod(w, t, i);
  if (period !== undefined) return { ...period, expression: withMod(period.expression, mod), weight: Math.max(period.weight, 0.9) };
  const unit = w.units.at(t, i);
  if (unit?.value.step === undefined || !BARE.has(unit.value.step)) return undefined;
  // "akhir pekan" alone is a habit, "awal pekan" a day of this one.
  if (unit.value.step === 'week' && mod !== 'start') return undefined;
  const expression: DateExpression = { kind: 'relative', unit: unit.value.step, amount: 0, mod };
  return { to: unit.to, expression, rule: 'modified-unit', weight: 0.85 };
}

const withMod = (e: DateExpression, mod: DateMod): DateExpression => ({ ...e, mod });
