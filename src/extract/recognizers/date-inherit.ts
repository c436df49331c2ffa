import type { CalendarExpression, DateExpression } from '../../model/date-expression.js';
import type { Tokens } from '../../model/tokens.js';
import { joint } from '../grammar/calendar-duration.js';
import { isHyphen } from '../grammar/calendar-numbers.js';
import type { CalendarWords } from '../grammar/calendar-words.js';

/** A reading with its place, while it may still take a year from its neighbour. */
export interface PlacedReading {
  readonly from: number;
  readonly to: number;
  readonly endOffset?: number;
  expression: DateExpression;
  readonly rule: string;
  readonly weight: number;
}

/** Dates joined by "dan", "hingga" or a comma share the year that one of them states: "Mei dan Juni 2025", "28 Desember 2024 hingga 3 Januari". */
export function shareYears(w: CalendarWords, t: Tokens, readings: readonly PlacedReading[]): void {
  for (let k = readings.length - 2; k >= 0; k--) {
    const [a, b] = [readings[k], readings[k + 1]];
    if (!joined(w, t, a.to, b.from)) continue;
    const range = w.is('until', t, a.to) || isHyphen(t, a.to);
    a.expression = takeYear(a.expression, b.expression, range ? -1 : 0);
  }
  for (let k = 1; k < readings.length; k++) {
    const [a, b] = [readings[k - 1], readings[k]];
    if (joined(w, t, a.to, b.from)) b.expression = takeYear(b.expression, a.expression, 1);
  }
}

const joined = (w: CalendarWords, t: Tokens, from: number, to: number): boolean => from < to && to - from <= 3 && joint(w, t, from) === to;

/** `wanting` with the year of `giver`; a range that passes the year's end steps over it. */
function takeYear(wanting: DateExpression, giver: DateExpression, step: -1 | 0 | 1): DateExpression {
  if (wanting.kind !== 'calendar' || wanting.year !== undefined || wanting.weekday !== undefined) return wanting;
  if (wanting.month === undefined && wanting.quarter === undefined && wanting.half === undefined) return wanting;
  const source = giver.kind === 'range' ? giver.from : giver;
  if (source.kind === 'calendar' && source.year !== undefined) return { ...wanting, year: source.year + passes(wanting, source, step) };
  if (source.kind === 'relative' && source.unit === 'year' && source.month !== undefined && wanting.month !== undefined) {
    const { kind: _kind, year: _year, half: _half, quarter: _quarter, decade: _decade, century: _century, ...rest } = wanting;
    return {
      ...rest,
      kind: 'relative',
      unit: 'year',
      amount: source.amount,
      ...(source.from && { from: source.from }),
    };
  }
  return wanting;
}

function passes(wanting: CalendarExpression, source: CalendarExpression, step: -1 | 0 | 1): number {
  if (wanting.month === undefined || source.month === undefined) return 0;
  if (step < 0) return wanting.month > source.month ? -1 : 0;
  return step > 0 && wanting.month < source.month ? 1 : 0;
}
