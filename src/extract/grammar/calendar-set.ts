import { isGlued, LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { readNamedDate } from './calendar-day.js';
import { isoDuration, joint } from './calendar-duration.js';
import { dayAt, isHyphen, isMark, yearAt } from './calendar-numbers.js';
import { readMonth } from './calendar-period.js';
import type { DateReading } from './calendar-reading.js';
import { readDayTail } from './calendar-weekday.js';
import type { CalendarWords, TimeUnit } from './calendar-words.js';
import type { NumberReader } from './number.js';

/** What comes again: "per tahun", "setiap Senin", "tiap tiga bulan", "setiap tahunnya", "setiap akhir pekan", "setiap tanggal 5". */
export function readSet(w: CalendarWords, numbers: NumberReader, t: Tokens, i: number): DateReading | undefined {
  const per = w.is('per', t, i);
  if (!per && !w.is('every', t, i)) return undefined;
  let k = i + 1;
  if (!per && isHyphen(t, k) && w.is('every', t, k + 1)) k += 2;
  if (k >= t.count || t.sentence[k] !== t.sentence[i]) return undefined;
  const set = (to: number, value: string, weight = 0.9): DateReading => ({
    to,
    expression: { kind: 'set', value },
    rule: 'set',
    weight,
  });

  if (!per) {
    const day = weeklyOrYearly(w, t, k);
    if (day !== undefined) return set(day.to, day.value);
  }
  const each = w.eachUnits.at(t, k);
  if (each !== undefined) return set(each.to, isoDuration('1', each.value));
  const unit = w.units.at(t, k);
  if (unit !== undefined) {
    // "per tahun 2024" and "per bulan Mei" are dates.
    if (yearAt(t, unit.to) > 0 || w.month.of(t.lex[unit.to] ?? 0) > 0 || w.directions.at(t, unit.to)?.value.from === 'publication')
      return undefined;
    if (per && (unit.value.iso === 'TS' || unit.value.iso === 'TM' || (unit.value.iso === 'TH' && w.is('speed', t, i - 1))))
      return undefined;
    return set(unit.to, isoDuration('1', unit.value));
  }
  const n = numbers.begins(t, k) ? numbers.read(t, k) : undefined;
  const counted = n !== undefined && n.endOffset === undefined && !n.share ? w.units.at(t, n.to) : undefined;
  if (n === undefined || counted === undefined || (per && yearAt(t, counted.to) > 0)) return undefined;
  return set(counted.to, isoDuration(n.decimal, counted.value), 0.85);
}

/** "Rp 5 juta/bulan", "40 orang/hari": behind a slash; "kebutuhan harian", "rapat tahunan": as an adjective. */
export function readRate(w: CalendarWords, t: Tokens, i: number): DateReading | undefined {
  const set = (iso: TimeUnit): DateReading => ({
    to: i + 1,
    expression: { kind: 'set', value: isoDuration('1', iso) },
    rule: 'set',
    weight: 0.8,
  });
  const adjective = w.adjectives.at(t, i);
  if (adjective !== undefined) {
    const next = i + 1;
    const named = next < t.count && t.sentence[next] === t.sentence[i] && t.kind[next] === WORD && t.shape[next] !== LOWER;
    const p = i - 1;
    // "10 tahunan lampau", "rata-rata 200 harian", "bulan-bulanan", "media mingguan"
    if (isGlued(t, i) || (p >= 0 && (t.kind[p] === NUMBER || w.numeral.of(t.lex[p]) > 0 || w.is('paper', t, p)))) return undefined;
    return t.shape[i] === LOWER && !named && !w.is('publisher', t, next) ? set(adjective.value) : undefined;
  }
  const unit = w.units.at(t, i);
  if (unit === undefined || i < 2 || !isMark(t, i - 1, '/') || !isGlued(t, i) || !isGlued(t, i - 1)) return undefined;
  if (isMark(t, i + 1, '/') || unit.value.iso.length === 2 || w.units.at(t, i - 2) !== undefined) return undefined;
  for (let k = i - 2; k >= 0 && k >= i - AMOUNT; k--) if (t.kind[k] === NUMBER) return set(unit.value);
  return undefined;
}
/** "13, 14, dan 15 bulan hijriah": where a row of days ends, with the calendar that they are of. */
function daysEnd(w: CalendarWords, t: Tokens, i: number): number {
  let to = i + 1;
  for (let next = joint(w, t, to); next > 0 && dayAt(t, next) > 0; next = joint(w, t, to)) to = next + 1;
  return w.is('month', t, to) && w.is('otherCalendar', t, to + 1) ? to + 2 : to;
}

/** Words from an amount to the slash behind it: "Rp 5 juta rupiah/bulan". */
const AMOUNT = 4;

/** After "setiap": a weekday, "hari Senin", "akhir pekan", "tanggal 5", "17 Agustus", "bulan Juni", "pagi". */
function weeklyOrYearly(w: CalendarWords, t: Tokens, i: number): { to: number; value: string } | undefined {
  const k = w.is('day', t, i) ? i + 1 : i;
  if (k < t.count && w.weekday.of(t.lex[k]) > 0 && (k > i || t.shape[k] > 0 || w.weekday.of(t.lex[k]) < 7)) {
    let to = k + 1;
    while ((isHyphen(t, to) || w.is('and', t, to)) && w.weekday.of(t.lex[to + 1] ?? 0) > 0) to += 2;
    return { to: readDayTail(w, t, to, false).to, value: 'P1W' };
  }
  const mod = w.modifiers.at(t, i);
  const unit = mod && w.units.at(t, mod.to);
  if (unit !== undefined) return { to: unit.to, value: isoDuration('1', unit.value) };
  if (w.is('date', t, i) && dayAt(t, i + 1) > 0) {
    const named = readNamedDate(w, t, i + 1);
    return named === undefined ? { to: daysEnd(w, t, i + 1), value: 'P1M' } : { to: named.to, value: 'P1Y' };
  }
  const named = readNamedDate(w, t, i);
  if (named !== undefined) return { to: named.to, value: 'P1Y' };
  const month = w.is('month', t, i) ? readMonth(w, t, i + 1, true) : undefined;
  if (month !== undefined) return { to: month.to, value: 'P1Y' };
  const part = w.parts.at(t, i);
  return part && { to: readDayTail(w, t, i, false).to, value: 'P1D' };
}
