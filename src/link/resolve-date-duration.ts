import type { DateValue } from '../model/value.js';
import { addMonths, civil, type Day, dayNumber, isDate, isoDay } from './resolve-date-days.js';

/** The value of a duration or set; one that ends or begins at publication has its interval too. */
export function duration(
  timex: 'duration' | 'set',
  value: string,
  anchored: 'past' | 'future' | undefined,
  day: Day | undefined,
  mod: DateValue['mod'],
): DateValue {
  const base: DateValue = mod === undefined ? { timex, value } : { timex, value, mod };
  if (anchored === undefined || day === undefined) return base;
  const other = moved(day, value, anchored === 'past' ? -1 : 1);
  if (other === undefined) return base;
  const interval: [string, string] = anchored === 'past' ? [isoDay(other), isoDay(day)] : [isoDay(day), isoDay(other)];
  const edtf = interval.join('/');
  return mod === undefined ? { timex, value, edtf, interval } : { timex, value, mod, edtf, interval };
}

/** A day moved by a duration of one whole unit; a month's end stays one. */
function moved(day: Day, value: string, sign: 1 | -1): Day | undefined {
  const unit = value[value.length - 1];
  const n = Number(value.slice(1, -1));
  if (value[0] !== 'P' || !Number.isInteger(n)) return undefined;
  if (unit === 'D' || unit === 'W') return day + sign * n * (unit === 'W' ? 7 : 1);
  if (unit !== 'M' && unit !== 'Y') return undefined;
  const [y, m, d] = civil(day);
  const [year, month] = addMonths(y, m, sign * n * (unit === 'Y' ? 12 : 1));
  let last = d;
  while (!isDate(year, month, last)) last--;
  return dayNumber(year, month, last);
}
