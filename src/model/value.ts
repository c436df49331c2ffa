import type { Span } from './span.js';

/** A TIMEX3 value, resolved (or not: value ""). */
export interface DateValue {
  readonly timex: 'date' | 'time' | 'duration' | 'set';
  /** ISO 8601 / TIMEX3; "" where it can't be resolved. */
  readonly value: string;
  readonly mod?: 'start' | 'mid' | 'end' | 'approx';
  /** Extended Date/Time Format, level 1. */
  readonly edtf?: string;
  /** The parts that the text does not say: "year", "month", "day" … */
  readonly implied?: readonly string[];
  /** First and last day. */
  readonly interval?: readonly [string, string];
}

export type FigureKind = 'count' | 'money' | 'percent' | 'measure';
export type Bound = 'approx' | 'gt' | 'gte' | 'lt' | 'lte';

export interface FigureValue {
  readonly kind: FigureKind;
  /** Either `value`, or `min` and `max` for a range. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** ISO 4217 for money, "%" for percent, the head noun as it stands for a count, a unit for a measure ("ton/MW" for a rate), "" where none. */
  readonly unit: string;
  readonly mod?: Bound;
  /** The exact value as a string; a range as "10..15". */
  readonly decimal: string;
}

export interface Pinpoint {
  readonly pasal?: string;
  readonly ayat?: string;
  readonly huruf?: string;
}

/** A part of a post's span that is a name itself ("Komisi III DPR" in "Ketua Komisi III DPR"). */
export interface RolePart extends Span {
  readonly type: 'organization' | 'place';
  /** Knowledge entry, where one was found. */
  readonly facts: readonly string[];
}
