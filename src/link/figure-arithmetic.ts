import type { FigureMention } from '../model/mention.js';

/** What the two amounts give. */
export interface Computed {
  /** Change in percent of the first amount; a fall is negative. */
  readonly percent: number;
  /** The second amount less the first, in their unit. */
  readonly difference: number;
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Compares a stated change with its two amounts. Each number stands for all that round to it: "44,5 triliun" lies between
 * 44,45 and 44,55; the stated change may also be cut off instead of rounded. Undefined where a number is bounded or vague. Without a direction
 * either one will do.
 */
export function arithmetic(
  stated: FigureMention,
  from: FigureMention,
  to: FigureMention,
  direction: 'rise' | 'fall' | undefined,
  text: string,
): { computed: Computed; agrees: boolean | undefined } {
  const a = from.value as number;
  const b = to.value as number;
  const computed = { percent: a === 0 ? Number.POSITIVE_INFINITY : (b / a - 1) * 100, difference: b - a };
  if (stated.mod !== undefined || from.mod !== undefined || to.mod !== undefined || a <= 0 || b < 0) return { computed, agrees: undefined };
  const sign = direction === undefined ? Math.sign(b - a) : direction === 'rise' ? 1 : -1;
  const said = around(sign * Math.abs(stated.value as number), step(stated, text));
  const first = around(a, step(from, text) / 2);
  const second = around(b, step(to, text) / 2);
  const percent = { low: (second.low / first.high - 1) * 100, high: (second.high / first.low - 1) * 100 };
  const difference = { low: second.low - first.high, high: second.high - first.low };
  if (stated.kind !== 'percent') {
    const factor = stated.unit === 'basis poin' && from.kind === 'percent' ? 100 : 1;
    return { computed, agrees: meet(said, { low: difference.low * factor, high: difference.high * factor }) };
  }
  // The press writes "naik 0,25 persen" of a rate that went from 5,5 to 5,75 percent.
  const points = from.kind === 'percent' && meet(said, difference);
  return { computed, agrees: points || meet(said, percent) };
}

const around = (value: number, by: number): Interval => ({ low: value - by, high: value + by });

/** Whether two intervals share a point; a hair's breadth for the binary fractions. */
function meet(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

/** The unit of the last digit that is written: 1e11 in "44,5 triliun", 0.1 in "20,5". A number in words counts as exact to its last word. */
function step(m: FigureMention, text: string): number {
  const digits = leadingDigits(text.slice(m.start, m.end));
  const value = Math.abs(m.value as number);
  if (digits === 0 || value === 0) return value === 0 ? 1 : 10 ** trailingZeros(m.decimal);
  return 10 ** Math.round(Math.log10(value / digits));
}

/** The first run of digits without its points and commas, as a whole number: 445 of "Rp44,5 triliun". */
function leadingDigits(text: string): number {
  let number = 0;
  let found = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      number = number * 10 + code - 0x30;
      found = true;
    } else if (found && code !== 0x2e && code !== 0x2c) break;
  }
  return number;
}

function trailingZeros(decimal: string): number {
  let zeros = 0;
  while (zeros < decimal.length - 1 && decimal[decimal.length - 1 - zeros] === '0') zeros++;
  return decimal.includes('.') ? -(decimal.length - 1 - decimal.indexOf('.')) : zeros;
}
