import { addMonths, type Day, dayNumber, daysInMonth, isDate, type StatedDay, weekdayOf } from './resolve-date-days.js';

/** Which side of publication the words or the tense point to. `firm`: the words say so ("lalu", "mendatang"), else the tense does. */
export interface Lean {
  readonly side?: 'past' | 'future';
  readonly firm?: boolean;
}

/** How far a stretch [first, last] lies from publication, by what news usually means: what is past is nearer than what is to come. */
function cost(first: Day, last: Day, published: Day, lean: Lean): number {
  if (last < published) {
    const distance = published - last;
    return lean.side === 'future' ? distance * (lean.firm ? 50 : 4) : distance;
  }
  if (first > published) {
    const distance = first - published;
    return lean.side === 'future' ? distance : distance * (lean.side === 'past' ? (lean.firm ? 50 : 6) : 2);
  }
  return 0;
}

/** Year of a month, or of a quarter or half by its months, that the text gives without one. */
export function yearOfMonths(firstMonth: number, lastMonth: number, published: StatedDay, lean: Lean): number {
  const { year } = published;
  if (published.month === undefined) return year;
  const day = dayNumber(year, published.month, published.day ?? 15);
  return cheapest([year, year - 1, year + 1], (y) => {
    // "Juni mendatang" in June is next year's.
    const within = firstMonth <= published.month! && published.month! <= lastMonth && y === year;
    if (within && lean.firm && firstMonth === lastMonth && lean.side !== undefined) return 200;
    return cost(dayNumber(y, firstMonth, 1), dayNumber(y, lastMonth, daysInMonth(y, lastMonth)), day, lean);
  });
}

/** A weekday that fits speaks for its year over the nearest one, up to this many days away. */
const WEEKDAY_REACH = 300;

/** Year of a day and month that the text gives without one. */
export function yearOfDay(month: number, day: number, published: StatedDay, lean: Lean, weekday?: number): number {
  const { year } = published;
  if (published.month === undefined) return weekday === undefined ? year : (fitting([year], month, day, weekday) ?? year);
  const now = dayNumber(year, published.month, published.day ?? 15);
  const years = [year, year - 1, year + 1].filter((y) => isDate(y, month, day));
  const nearest = cheapest(years.length > 0 ? years : [year], (y) => cost(dayNumber(y, month, day), dayNumber(y, month, day), now, lean));
  if (weekday === undefined || weekdayOf(dayNumber(nearest, month, day)) === weekday) return nearest;
  const near = years.filter((y) => Math.abs(dayNumber(y, month, day) - now) <= WEEKDAY_REACH);
  return fitting(near, month, day, weekday) ?? nearest;
}

const fitting = (years: readonly number[], month: number, day: number, weekday: number): number | undefined =>
  years.find((y) => isDate(y, month, day) && weekdayOf(dayNumber(y, month, day)) === weekday);

/** Day number of a day of the month without month: this month's or the one beside it. */
export function dayOfSomeMonth(day: number, published: Day, year: number, month: number, lean: Lean, weekday?: number): Day | undefined {
  const candidates: Day[] = [];
  for (const by of [0, -1, 1]) {
    const [y, m] = addMonths(year, month, by);
    if (isDate(y, m, day)) candidates.push(dayNumber(y, m, day));
  }
  const fit = weekday === undefined ? candidates : candidates.filter((d) => weekdayOf(d) === weekday);
  const from = fit.length > 0 ? fit : candidates;
  return from.length > 0 ? cheapest(from, (d) => cost(d, d, published, lean)) : undefined;
}

/** The day of a bare weekday: the last one on or before publication unless words or tense say otherwise. */
export function dayOfWeekday(weekday: number, published: Day, lean: Lean): Day {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (lean.side === 'future') {
    const ahead = (7 - back) % 7;
    return published + (ahead === 0 && lean.firm ? 7 : ahead);
  }
  return published - (back === 0 && lean.side === 'past' && lean.firm ? 7 : back);
}

function cheapest(list: readonly number[], costOf: (n: number) => number): number {
  let best = list[0];
  let least = Number.POSITIVE_INFINITY;
  for (const n of list) {
    const c = costOf(n);
    if (c < least) {
      least = c;
      best = n;
    }
  }
  return best;
}
