import type { ClockParts, DateExpression } from '../../model/date-expression.js';
import { isGlued, NUMBER, type Tokens } from '../../model/tokens.js';
import { acrossLine, integerAt, isHyphen, isMark, lengthAt } from './calendar-numbers.js';
import { plain } from './calendar-reading.js';
import type { CalendarWords } from './calendar-words.js';

/** A time of the clock, or the first and last of a stretch. */
export interface ClockReading extends ClockParts {
  readonly to: number;
  readonly hour: number;
  readonly last?: { readonly hour: number; readonly minute: number };
}

/**
 * "pukul 17.00 WIB", "jam 7 malam", "21:08 WIB", "10.00-12.00 WITA", "pukul 10.00 waktu Vietnam". Without "pukul" or "jam" the
 * time needs a zone.
 */
export function readClock(w: CalendarWords, t: Tokens, i: number): ClockReading | undefined {
  const headed = w.is('clock', t, i);
  let k = headed ? i + 1 : i;
  if (headed && isMark(t, k, '.') && isGlued(t, k)) k++;
  if (headed && isMark(t, k, ':')) k++;
  const first = readHour(t, k, headed) ?? (headed ? spokenHour(w, t, k) : undefined);
  if (first === undefined) return undefined;
  k = first.to;
  // "jam 2-an": about two.
  const loose = headed && !first.minutes && isHyphen(t, k) && isGlued(t, k) && w.is('an', t, k + 1) && isGlued(t, k + 1);
  if (loose) k += 2;
  let last: { hour: number; minute: number; to: number } | undefined;
  if (isHyphen(t, k)) {
    last = readHour(t, isHyphen(t, k + 1) ? k + 2 : k + 1, headed);
    if (last !== undefined) k = last.to;
  }
  const before = w.zoneAt(t, k);
  if (before !== undefined && last === undefined && isHyphen(t, before.to)) {
    last = readHour(t, before.to + 1, true);
    if (last !== undefined) k = last.to;
  }
  let part = w.parts.at(t, k);
  if (part !== undefined) k = part.to;
  const after = w.zoneAt(t, k);
  if (after !== undefined) k = after.to;
  // "pukul 02.30 WIB dini hari", but "pukul 19.30 WIB malam ini" goes on with a day.
  if (part === undefined && after !== undefined && w.relativeDays.at(t, k) === undefined) {
    part = w.parts.at(t, k);
    if (part !== undefined) k = part.to;
  }
  const zone = after ?? before;
  if (!headed && zone === undefined) return undefined;
  if (headed && !first.minutes && part === undefined && zone === undefined && !w.is('pukul', t, i)) {
    // "jam 24 orang": a bare number after "jam" is an hour only where nothing is counted with it.
    if (first.hour === 0 || k >= t.count || t.kind[k] === NUMBER) return undefined;
  }
  const clock = part?.value.clock ?? 0;
  const shifted = (hour: number): number => (clock >= 13 && hour < 12 ? hour + 12 : part?.value.part === 'night' && hour === 12 ? 0 : hour);
  return {
    to: k,
    hour: shifted(first.hour),
    minute: first.minute,
    offset: zone?.offset,
    last: last && { hour: shifted(last.hour), minute: last.minute },
  };
}

/** "setengah tujuh" is half past six; "tujuh" is seven. */
function spokenHour(w: CalendarWords, t: Tokens, i: number): { hour: number; minute: number; to: number; minutes: boolean } | undefined {
  if (i >= t.count) return undefined;
  const half = w.is('setengah', t, i);
  const k = half ? i + 1 : i;
  if (k >= t.count) return undefined;
  const digits = half && t.kind[k] === NUMBER && lengthAt(t, k) <= 2 ? integerAt(t, k) : 0;
  const hour = digits > 0 ? digits : w.numeral.of(t.lex[k]);
  if (hour < 1 || hour > 12) return undefined;
  return half ? { hour: hour - 1, minute: 30, to: k + 1, minutes: true } : { hour, minute: 0, to: k + 1, minutes: false };
}

/** "17.00", "17:00", "17:00:33", after "pukul" also "17" and "17 lewat". */
function readHour(t: Tokens, i: number, bare: boolean): { hour: number; minute: number; to: number; minutes: boolean } | undefined {
  if (i >= t.count || t.kind[i] !== NUMBER) return undefined;
  const length = lengthAt(t, i);
  if (length <= 2) {
    const hour = integerAt(t, i);
    if (hour < 0 || hour > 24) return undefined;
    if (isMark(t, i + 1, ':') && isGlued(t, i + 1) && i + 2 < t.count && isGlued(t, i + 2) && lengthAt(t, i + 2) === 2) {
      const minute = integerAt(t, i + 2);
      if (minute < 0 || minute > 59) return undefined;
      const seconds = isMark(t, i + 3, ':') && isGlued(t, i + 3) && integerAt(t, i + 4) >= 0 && lengthAt(t, i + 4) === 2;
      return { hour, minute, to: seconds ? i + 5 : i + 3, minutes: true };
    }
    return bare ? { hour, minute: 0, to: i + 1, minutes: false } : undefined;
  }
  if (length > 8) return undefined;
  // "17.00", "7.30", "21.08.33": hours and two digits of minutes.
  const text = t.text.slice(t.start[i], t.end[i]);
  const parts = text.split('.');
  if (parts.length < 2 || parts.length > 3 || parts[0].length > 2 || parts.slice(1).some((p) => p.length !== 2 || p.includes(',')))
    return undefined;
  const [hour, minute] = parts.map(Number);
  return hour <= 24 && minute <= 59 ? { hour, minute, to: i + 1, minutes: true } : undefined;
}

/** A clock time after a day: ", 21:08 WIB", "pukul 10.00 WIB", "| 19.34 WIB". */
export function readClockAfter(w: CalendarWords, t: Tokens, i: number): ClockReading | undefined {
  let k = acrossLine(t, i);
  if (isMark(t, k, ',') || isMark(t, k, '|') || isHyphen(t, k)) k++;
  return readClock(w, t, k) ?? plainClock(t, k);
}

/** "20:15" right after a day needs no zone; "20.15" does, or it might be a number. */
function plainClock(t: Tokens, i: number): ClockReading | undefined {
  if (!isMark(t, i + 1, ':') || lengthAt(t, i) > 2) return undefined;
  const hour = readHour(t, i, false);
  return hour && { to: hour.to, hour: hour.hour, minute: hour.minute };
}

/** A clock time alone, as an expression. */
export function clockExpression(c: ClockReading): DateExpression {
  const at = (hour: number, minute: number | undefined): DateExpression =>
    plain({ kind: 'calendar' as const, hour, minute, offset: c.offset });
  if (c.last === undefined) return at(c.hour, c.minute);
  return { kind: 'range', from: at(c.hour, c.minute), to: at(c.last.hour, c.last.minute) };
}
