import { isGlued, NUMBER, type Tokens } from '../../model/tokens.js';
import { acrossYears, type DayReading } from './calendar-day.js';
import { dayAt, fullYear, integerAt, isHyphen, isMark, lengthAt, yearAt } from './calendar-numbers.js';

/** "27/9/2023", "27-9-2023", "27.9.2023", "2023-09-27", "5/4", "5-6/4", "30/8-2/9/2025". `loose`: in brackets, where blanks and a misprinted month are allowed. */
export function readNumericDate(t: Tokens, i: number, loose: boolean): DayReading | undefined {
  return numericDate(t, i, loose, true);
}

/** `crossing`: a second date may follow a hyphen; one only, so that a row of them is not read through from each. */
function numericDate(t: Tokens, i: number, loose: boolean, crossing: boolean): DayReading | undefined {
  if (t.kind[i] !== NUMBER) return undefined;
  if (lengthAt(t, i) > 4) return dotted(t, i);
  const first = yearAt(t, i);
  if (first > 0) return isoDate(t, i, first);
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
  let year: number | undefined;
  let to = k + 2;
  if (isMark(t, to, separator) && joined(to) && joined(to + 1)) {
    const y = yearOfDate(t, to + 1, loose);
    if (y > 0) {
      year = y;
      to += 2;
    }
  }
  if (year === undefined && (separator === '-' || month > 31 || month === 0)) return undefined;
  const swapped = month > 12 && month <= 31 && day <= 12;
  const last = lastDay > 0 ? { day: lastDay } : undefined;
  const parts: DayReading = { day: swapped ? month : day, month: swapped ? day : month, year, last, to };
  const end = crossing && lastDay < 0 ? crossMonth(t, to, loose) : undefined;
  return end?.month !== undefined ? acrossYears(parts, end, end.month) : parts;
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
function crossMonth(t: Tokens, i: number, loose: boolean): DayReading | undefined {
  if (!isHyphen(t, i) || !(loose || isGlued(t, i))) return undefined;
  const end = numericDate(t, i + 1, loose, false);
  return end?.month !== undefined && end.last === undefined ? { day: end.day, month: end.month, year: end.year, to: end.to } : undefined;
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
  if ((mark !== '-' && mark !== '/') || !isMark(t, i + 3, mark) || lengthAt(t, i + 2) !== 2 || !isGlued(t, i + 4)) return undefined;
  const month = integerAt(t, i + 2);
  const day = dayAt(t, i + 4);
  return month >= 1 && month <= 12 && day > 0 ? { day, month, year, to: i + 5 } : undefined;
}

/** "27.9.2023" is one number token. */
function dotted(t: Tokens, i: number): DayReading | undefined {
  const length = lengthAt(t, i);
  if (length > 10 || length < 6) return undefined;
  const parts = t.text.slice(t.start[i], t.end[i]).split('.');
  if (parts.length !== 3 || parts[0].length > 2 || parts[1].length > 2 || parts.some((p) => p.includes(','))) return undefined;
  const [day, month, year] = parts.map(Number);
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  if (parts[2].length === 4 ? year < 1500 || year > 2100 : parts[2].length !== 2) return undefined;
  return { day, month, year: parts[2].length === 4 ? year : fullYear(year), to: i + 1 };
}
