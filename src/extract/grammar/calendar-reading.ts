import type { DateExpression } from '../../model/date-expression.js';

/** What grammar functions return: the expression and the first token after it. */
export interface DateReading {
  readonly to: number;
  /** Where it ends inside token `to - 1`, when the page lost the blank after it: "9 tahununtuk". */
  readonly endOffset?: number;
  readonly expression: DateExpression;
  /** Name of the rule, for provenance. */
  readonly rule: string;
  /** 0 to 1. */
  readonly weight: number;
}

/** Takes what a grammar function reads, with the token where it begins. */
export type DateOut = (from: number, reading: DateReading) => void;

/** The expression with the direction that words behind it give. */
export function directed<T extends DateExpression>(e: T, direction: DateExpression['direction']): T {
  return direction === undefined ? e : Object.assign({}, e, { direction });
}

/** Without the keys that have no value. */
export function plain<T extends object>(value: T): T {
  const out: Partial<T> = {};
  for (const key in value) if (value[key] !== undefined) out[key] = value[key];
  return out as T;
}
