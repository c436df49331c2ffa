import type { Knowledge } from '../knowledge/contract.js';

/** First day of a holiday in a year, ISO; undefined where the facts have none. */
type HolidayDays = (id: string, year: number) => string | undefined;

/** Holidays of the facts: `fixed` "MM-DD" every year, or `dates`, a list of days. */
export function holidayDays(knowledge: Knowledge): HolidayDays {
  const fixed = new Map<string, string>();
  const dates = new Map<string, string[]>();
  for (const { id, fields } of knowledge.words('holidays')) {
    if (typeof fields.fixed === 'string') fixed.set(id, fields.fixed);
    if (Array.isArray(fields.dates)) dates.set(id, fields.dates.map(String).sort());
  }
  return (id, year) => {
    const day = fixed.get(id);
    if (day !== undefined) return `${year}-${day}`;
    return dates.get(id)?.find((d) => d.startsWith(String(year)));
  };
}
