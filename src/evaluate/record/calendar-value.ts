/** First and last day, both "YYYY-MM-DD". */
type Stretch = readonly [string, string];

const DAY = 86_400_000;

/**
 * The days that an ISO 8601 / TIMEX3 value covers: a century "19", a decade "199", a year, half, quarter, month, week, day, time, or two
 * with "/" between. Undefined for anything that the calendar does not have ("2023-02-30", "2021-W54").
 */
export function stretchOf(value: string): Stretch | undefined {
  const slash = value.indexOf('/');
  if (slash < 0) return single(value);
  const from = single(value.slice(0, slash));
  const to = single(value.slice(slash + 1));
  return from === undefined || to === undefined || from[0] > to[1] ? undefined : [from[0], to[1]];
}

function single(value: string): Stretch | undefined {
  const match = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2})(T.*)?)?|Q([1-4])|H([12])|W(\d{2})))?$/.exec(value);
  if (match === null) return /^\d{2,3}$/.test(value) ? years(Number(value), value.length === 2 ? 100 : 10) : undefined;
  const [, year, month, day, time, quarter, half, week] = match;
  const y = Number(year);
  if (time !== undefined && !isClock(time)) return undefined;
  if (day !== undefined) return isDay(y, Number(month), Number(day)) ? [value.slice(0, 10), value.slice(0, 10)] : undefined;
  if (month !== undefined) return months(y, Number(month), Number(month));
  if (quarter !== undefined) return months(y, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half !== undefined) return months(y, Number(half) * 6 - 5, Number(half) * 6);
  return week === undefined ? years(y, 1) : weekDays(y, Number(week));
}

/** "T21:08+07:00", "T21:08:00Z", "T21:08". */
function isClock(time: string): boolean {
  const match = /^T(\d{2})(?::(\d{2})(?::(\d{2}))?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(time);
  return match !== null && Number(match[1]) <= 24 && Number(match[2] ?? 0) < 60 && Number(match[3] ?? 0) < 60;
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

function years(first: number, span: number): Stretch {
  return [`${pad(first * span, 4)}-01-01`, `${pad(first * span + span - 1, 4)}-12-31`];
}

function months(year: number, from: number, to: number): Stretch | undefined {
  if (from < 1 || to > 12) return undefined;
  return [`${pad(year, 4)}-${pad(from)}-01`, `${pad(year, 4)}-${pad(to)}-${new Date(Date.UTC(year, to, 0)).getUTCDate()}`];
}

/** Monday to Sunday of an ISO week; the first week holds 4 January. */
function weekDays(year: number, week: number): Stretch | undefined {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * DAY * 7;
  const iso = (t: number): string => new Date(t).toISOString().slice(0, 10);
  const thursday = new Date(monday + 3 * DAY).getUTCFullYear();
  return week >= 1 && thursday === year ? [iso(monday), iso(monday + 6 * DAY)] : undefined;
}

/** An ISO 8601 duration ("P2Y", "PT90M", "P1.5M"), or two with "/" between. */
export function isDuration(value: string): boolean {
  return value.split('/').every((part) => /^P(?=.)(\d+(\.\d+)?[YMWD])*(T(\d+(\.\d+)?[HMS])+)?$/.test(part));
}
