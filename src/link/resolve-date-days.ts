/** Days as whole numbers from 1970-01-01, in the proleptic Gregorian calendar. No clock and no time zone takes part. */
export type Day = number;

/** Day number of a date; a month or day out of bounds runs on. */
export function dayNumber(year: number, month: number, day: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month and day of a day number. */
export function civil(day: Day): [year: number, month: number, day: number] {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1];
}

/** ISO weekday: Monday 1 … Sunday 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** Whether the calendar has this date. */
export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const two = (n: number): string => (n < 10 && n >= 0 ? `0${n}` : String(n));

export const isoYear = (year: number): string => (year >= 1000 ? String(year) : String(year).padStart(4, '0'));
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${two(month)}`;
export function isoDay(day: Day): string {
  const [y, m, d] = civil(day);
  return `${isoYear(y)}-${two(m)}-${two(d)}`;
}
export const isoClock = (hour: number, minute: number): string => `${two(hour)}:${two(minute)}`;

/** First day (Monday) of the ISO week that holds a day. */
export const weekStart = (day: Day): Day => day - weekdayOf(day) + 1;

/** "2025-W22" of the week that holds a day: the year is that of its Thursday. */
export function isoWeek(day: Day): string {
  const thursday = weekStart(day) + 3;
  const [year] = civil(thursday);
  return `${isoYear(year)}-W${two(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1)}`;
}

/** A month counted on: (2025, 1) less 2 is (2024, 11). */
export function addMonths(year: number, month: number, by: number): [year: number, month: number] {
  const n = year * 12 + (month - 1) + by;
  return [Math.floor(n / 12), (((n % 12) + 12) % 12) + 1];
}

/** A date that a text or record states: as precise as it is. */
export interface StatedDay {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Reads "2022-04-05T21:08+07:00", "2021-08-09", "2023-07" or "2023"; undefined for anything else. */
export function parseDay(iso: string | undefined): StatedDay | undefined {
  if (iso === undefined || iso.length < 4) return undefined;
  const digits = (from: number, to: number): number => {
    let value = 0;
    for (let k = from; k < to; k++) {
      const digit = iso.charCodeAt(k) - 48;
      if (!(digit >= 0 && digit <= 9)) return -1;
      value = value * 10 + digit;
    }
    return value;
  };
  const year = digits(0, 4);
  if (year < 0) return undefined;
  if (iso.length < 7 || iso[4] !== '-') return iso.length === 4 ? { year } : undefined;
  const month = digits(5, 7);
  if (month < 1 || month > 12) return undefined;
  if (iso.length < 10 || iso[7] !== '-') return { year, month };
  const day = digits(8, 10);
  return isDate(year, month, day) ? { year, month, day } : undefined;
}

/** The day number, where year, month and day are known. */
export const dayOf = (d: StatedDay | undefined): Day | undefined =>
  d?.month === undefined || d.day === undefined ? undefined : dayNumber(d.year, d.month, d.day);
