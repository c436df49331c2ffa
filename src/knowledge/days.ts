/** First day of a date that may be a year or a month only. */
export const firstDay = (day: string): string => (day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day.slice(0, 10));

/** Last day of a date that may be a year or a month only. Months end on 31 here: only order matters. */
export const lastDay = (day: string): string => (day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day.slice(0, 10));

/** Whether a stretch of time, open where an end is missing, has a day in common with `day` (a day, month or year). No day given: always. */
export function holdsOn(stretch: { from?: string; to?: string }, day: string | undefined): boolean {
  if (day === undefined || day === '') return true;
  if (stretch.from !== undefined && firstDay(stretch.from) > lastDay(day)) return false;
  return stretch.to === undefined || lastDay(stretch.to) >= firstDay(day);
}
