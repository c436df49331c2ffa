import type { DateExpression } from '../../model/date-expression.js';
import { isGlued, LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { integerAt, isHyphen, isMark, lengthAt, yearAt } from './calendar-numbers.js';
import type { DateOut, DateReading } from './calendar-reading.js';
import type { CalendarWords, TimeUnit } from './calendar-words.js';
import { ofYear, readYearTail } from './calendar-year.js';
import type { NumberReader } from './number.js';

/** Amount of a unit as an ISO 8601 duration: ("6.4", bulan) is P6.4M, ("3", dekade) P30Y. */
export function isoDuration(amount: string, unit: TimeUnit): string {
  const n = unit.factor === 1 ? amount : String(Math.round(Number(amount) * unit.factor * 1000) / 1000);
  return unit.iso.length === 2 ? `PT${n}${unit.iso[1]}` : `P${n}${unit.iso}`;
}

interface Amount {
  readonly from: number;
  readonly to: number;
  readonly decimal: string;
  readonly vague?: boolean;
}

/**
 * A counted time: "dua tahun", "1,5 bulan", "6, 9, dan 13 bulan" (three), "2-3 tahun", "satu jam 20 menit", "tiga bulan terakhir", "dua
 * tahun lagi", "lima bulan pertama 2025", "lima tahun sekali". Returns the first token after it, or `i`.
 */
export function readCounted(w: CalendarWords, numbers: NumberReader, t: Tokens, i: number, out: DateOut): number {
  const amounts: Amount[] = [];
  let k = i;
  let hyphen = false;
  // "imbang 1-1 hingga 120 menit": the score's end is no amount.
  if (t.kind[i] === NUMBER && isHyphen(t, i - 1) && isGlued(t, i)) return i;
  // "SIM D1", "KTT G20": a number glued to capitals is a name's.
  if (isGlued(t, i) && t.kind[i - 1] === WORD && t.shape[i - 1] !== LOWER) return i;
  let unit = undefined as ReturnType<CalendarWords['units']['at']>;
  for (;;) {
    const n = numbers.read(t, k);
    if (n === undefined || n.endOffset !== undefined || n.share === true || n.value <= 0 || n.decimal.includes('/')) return i;
    if (amounts.length === 0 && n.to === k + 1 && yearAt(t, k, 1901) > 0 && n.value !== 2000) return i;
    amounts.push({ from: k, to: n.to, decimal: n.decimal, vague: n.vague });
    k = n.to;
    unit = w.units.at(t, k);
    if (unit !== undefined) break;
    if (amounts.length === 1 && w.is('x', t, k) && t.kind[k + 1] === NUMBER) {
      const factor = numbers.read(t, k + 1);
      const per = factor && w.units.at(t, factor.to);
      if (factor === undefined || per === undefined) return i;
      const decimal = String(n.value * factor.value);
      return finish(w, t, { from: i, to: factor.to, decimal }, per.to, per.value, out) ?? i;
    }
    if (amounts.length > 6) return i;
    const next = joint(w, t, k);
    if (next === 0 || hyphen) return i;
    hyphen = isHyphen(t, k);
    if (hyphen && amounts.length > 1) return i;
    k = next;
  }
  const last = amounts[amounts.length - 1];
  // "20detik" is a programme's name.
  if (unit.to === k + 1 && isGlued(t, k) && unit.value.iso.length === 2) return i;
  if (unit.to < t.count && yearAt(t, unit.to) > 0 && unit.value.step === 'year') return i;
  if (hyphen && amounts.length === 2) {
    const [a, b] = amounts;
    // "menang 3-2 pekan lalu" is a score.
    if (Number(a.decimal) >= Number(b.decimal)) return i;
    const expression: DateExpression = {
      kind: 'duration',
      value: `${isoDuration(a.decimal, unit.value)}/${isoDuration(b.decimal, unit.value)}`,
    };
    const to = afterUnit(w, t, unit.to);
    out(i, { to, expression, rule: 'duration-range', weight: 0.85 });
    return to;
  }
  const to = finish(w, t, last, unit.to, unit.value, out);
  if (to === undefined) return i;
  for (const a of amounts.slice(0, -1)) {
    out(a.from, {
      to: a.to,
      expression: { kind: 'duration', value: isoDuration(a.decimal, unit.value) },
      rule: 'duration-list',
      weight: 0.75,
    });
  }
  return to;
}

/** The token after what joins two numbers of a list: ",", "dan", ", dan", "-", "hingga", "sampai"; 0 where nothing does. */
export function joint(w: CalendarWords, t: Tokens, k: number): number {
  if (isHyphen(t, k)) return k + 1;
  if (isMark(t, k, ',')) return w.is('and', t, k + 1) ? k + 2 : k + 1;
  if (w.is('and', t, k)) return k + 1;
  if (w.is('until', t, k)) return w.is('dengan', t, k + 1) ? k + 2 : k + 1;
  return 0;
}

/** "setahun", "sepekan lalu", "sebulan sebelumnya", "setahun sekali". */
export function readOne(w: CalendarWords, t: Tokens, i: number, out: DateOut): number {
  const one = w.ones.at(t, i);
  if (one === undefined) return i;
  // "sehari-hari" is every day; "setahun-dua tahun" a year or two.
  if (isHyphen(t, one.to) && isGlued(t, one.to) && (w.numeral.of(t.lex[one.to + 1] ?? 0) === 0 || one.to + 1 >= t.count)) return i;
  const set = w.is('times', t, i - 1) || w.is('once', t, i - 1);
  if (set) {
    out(i, { to: one.to, expression: { kind: 'set', value: isoDuration('1', one.value) }, rule: 'set', weight: 0.8 });
    return one.to;
  }
  return finish(w, t, { from: i, to: one.to, decimal: '1' }, one.to, one.value, out) ?? i;
}

/** "3.000 tahun lalu" is a stretch of time, not a year. */
const FARTHEST = 150;

/** What follows the unit decides: a stretch, a date so far away, a set, or a plain duration. */
function finish(w: CalendarWords, t: Tokens, amount: Amount, afterUnitAt: number, unit: TimeUnit, out: DateOut): number | undefined {
  const { from, decimal } = amount;
  let to = afterUnitAt;
  let value = isoDuration(decimal, unit);
  if (w.is('once', t, to)) {
    out(from, { to: to + 1, expression: { kind: 'set', value }, rule: 'set', weight: 0.85 });
    return to + 1;
  }
  const months = firstMonths(w, t, amount, to, unit);
  if (months !== undefined) {
    out(from, months);
    return months.to;
  }
  const d = w.directions.at(t, to);
  const whole = !decimal.includes('.') && !amount.vague;
  if (d !== undefined) {
    const { step, span, counted } = d.value;
    const near = Number(decimal) * unit.factor <= FARTHEST;
    const ago = near && step !== 0 && !span && unit.step !== undefined && whole && (d.value.from === 'text' || step < 0 || counted);
    if (ago) {
      const origin = d.value.from === 'text' ? { from: d.value.from } : {};
      const expression: DateExpression = {
        kind: 'relative',
        unit: stepOf(unit),
        amount: step * Number(decimal) * (unit.factor > 6 ? unit.factor : 1),
        ...origin,
      };
      out(from, { to: d.to, expression, rule: 'counted-from', weight: origin.from ? 0.7 : 0.9 });
      return d.to;
    }
    const months = Number(decimal) * unit.factor * 12;
    // "satu setengah tahun lalu": to the month.
    if (near && step < 0 && !span && !amount.vague && unit.iso === 'Y' && Number.isInteger(months)) {
      const origin = d.value.from === 'text' ? { from: d.value.from } : {};
      out(from, {
        to: d.to,
        expression: { kind: 'relative', unit: 'month', amount: -months, ...origin },
        rule: 'counted-from',
        weight: 0.8,
      });
      return d.to;
    }
    if (d.value.from === 'publication' && !counted) {
      // "tiga bulan terakhir", "dua tahun ini", "lima tahun mendatang".
      out(from, {
        to: d.to,
        expression: { kind: 'duration', value, anchored: step > 0 ? 'future' : 'past' },
        rule: 'stretch',
        weight: 0.85,
      });
      return d.to;
    }
  }
  to = afterUnit(w, t, to);
  const more = compound(w, t, to, unit);
  if (more !== undefined) {
    value = join(value, more.value);
    to = more.to;
  }
  const mod = amount.vague ? { mod: 'approx' as const } : {};
  out(from, { to, expression: { kind: 'duration', value, ...mod }, rule: 'duration', weight: 0.9 });
  return to;
}

/** Units longer than a year count in years: "tiga dekade lalu" is 30 years back. */
const stepOf = (unit: TimeUnit) => (unit.step === 'decade' || unit.step === 'century' ? 'year' : unit.step!);

/** "hari kerja" is one unit. */
const afterUnit = (w: CalendarWords, t: Tokens, to: number): number => (w.is('working', t, to) ? to + 1 : to);

/** "lima bulan pertama 2025": January to May; "tiga kuartal pertama tahun ini". */
function firstMonths(w: CalendarWords, t: Tokens, amount: Amount, to: number, unit: TimeUnit): DateReading | undefined {
  if (unit.iso !== 'M' || to >= t.count || w.ordinal.of(t.lex[to]) !== 1) return undefined;
  const year = readYearTail(w, t, to + 1);
  const last = Number(amount.decimal) * unit.factor;
  if (year === undefined || !Number.isInteger(last) || last < 2 || last > 12) return undefined;
  return {
    to: year.to,
    expression: { kind: 'range', from: ofYear({ month: 1 }, year), to: ofYear({ month: last }, year) },
    rule: 'first-months',
    weight: 0.9,
  };
}

/** "20 menit" after "satu jam", "enam bulan" after "dua tahun": a smaller unit that goes on. */
function compound(w: CalendarWords, t: Tokens, i: number, unit: TimeUnit): { to: number; value: string } | undefined {
  const k = w.is('and', t, i) ? i + 1 : i;
  if (k >= t.count || t.kind[k] !== NUMBER) return undefined;
  const next = w.units.at(t, k + 1);
  if (next === undefined || ORDER.indexOf(next.value.iso) <= ORDER.indexOf(unit.iso)) return undefined;
  return { to: next.to, value: isoDuration(t.text.slice(t.start[k], t.end[k]).replace(',', '.'), next.value) };
}
const ORDER = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

/** P2Y and P6M are P2Y6M; P1D and PT2H are P1DT2H; PT1H and PT20M are PT1H20M. */
function join(a: string, b: string): string {
  const rest = b.slice(1);
  return a.includes('T') && rest.startsWith('T') ? a + rest.slice(1) : a + rest;
}

/** "mencatatkan waktu 01:17:18": hours, minutes and seconds that something took. */
export function readCourse(w: CalendarWords, t: Tokens, i: number): DateReading | undefined {
  if (i + 4 >= t.count || !isMark(t, i + 1, ':') || !isMark(t, i + 3, ':') || !w.is('courses', t, i - 1)) return undefined;
  const parts = [integerAt(t, i), integerAt(t, i + 2), integerAt(t, i + 4)];
  if (parts.some((n) => n < 0 || n > 59) || lengthAt(t, i + 2) !== 2 || lengthAt(t, i + 4) !== 2) return undefined;
  for (let k = i + 1; k < i + 5; k++) if (!isGlued(t, k)) return undefined;
  const [hours, minutes, seconds] = parts;
  const value = `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds}S`;
  return { to: i + 5, expression: { kind: 'duration', value }, rule: 'course', weight: 0.85 };
}

/** "9 tahununtuk": a unit run together with the small word after it. */
export function readGluedUnit(w: CalendarWords, numbers: NumberReader, t: Tokens, i: number): DateReading | undefined {
  const { start, end } = t;
  for (const [word, unit] of w.unitWords) {
    const cut = start[i + 1] + word.length;
    if (end[i + 1] - cut < 2 || !t.text.startsWith(word, start[i + 1])) continue;
    if (!w.isFunctionWord(t.text, cut, end[i + 1])) continue;
    const n = numbers.read(t, i);
    if (n === undefined || n.to !== i + 1 || n.value <= 0) return undefined;
    return {
      to: i + 2,
      endOffset: cut,
      expression: { kind: 'duration', value: isoDuration(n.decimal, unit) },
      rule: 'duration',
      weight: 0.7,
    };
  }
  return undefined;
}
