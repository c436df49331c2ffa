import type { ToldFigure } from './told-figure.js';

type Told = Pick<ToldFigure, 'low' | 'high' | 'mod'>;

/** Below this, numbers are counted, not rounded: "10 orang" are not 8. */
const COUNTED = 100;

/**
 * Half the last digit that a number is told with: 7,600 may be 7,550 to 7,650; "1,22 triliun" half of 0.01 trillion. A single digit is
 * taken as two (500 as 495 to 505): its zeros may be counted or rounded.
 */
function slack(value: number): number {
  if (!Number.isInteger(value)) return 0.5 * 10 ** -decimals(value);
  if (value < COUNTED) return 0;
  const most = 10 ** (String(value).length - 2);
  let step = 1;
  while (step < most && value % (step * 10) === 0) step *= 10;
  return step > 1 ? step / 2 : 0;
}

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;
/** "sekitar" allows a tenth. */
const ABOUT = 0.1;
/** "lebih dari 500" may be 600, hardly 1,200. */
const FAR = 2;

/** The values that a telling leaves open. */
function open({ low, high, mod }: Told): [number, number] {
  const [from, to] = low === high ? [low - slack(low), high + slack(high)] : [low, high];
  switch (mod) {
    case 'approx':
      return [from - Math.abs(low) * ABOUT, to + Math.abs(high) * ABOUT];
    case 'gt':
    case 'gte':
      return [low, high * FAR];
    case 'lt':
    case 'lte':
      return [low / FAR, high];
    default:
      return [from, to];
  }
}

/** True where two tellings can both be right. */
export function agree(a: Told, b: Told): boolean {
  const [a1, a2] = open(a);
  const [b1, b2] = open(b);
  // ends that only touch are two roundings: 1.2 and 1.3
  return (a1 < b2 && b1 < a2) || (a.low === b.low && a.high === b.high) || touches(a, b);
}

/** Bounds meet: "at least 9" and "9". */
const touches = (a: Told, b: Told): boolean =>
  (a.mod !== '' || b.mod !== '' || a.low !== a.high || b.low !== b.high) && (a.low === b.high || b.low === a.high);

/** Most that two tellings of one thing differ by. */
const MOST_APART = 5;

/** True where one may be a telling of the other: near each other, or the same digits at another scale ("miliar" for "triliun"). */
export function comparable(a: Told, b: Told): boolean {
  const [small, large] = a.high < b.high ? [a.high, b.high] : [b.high, a.high];
  if (small <= 0) return false;
  if (large / small <= MOST_APART) return true;
  const power = Math.log10(large / small);
  return Math.abs(power - Math.round(power)) < 1e-9 && power <= 6 && String(small).replace(/[0.]+$/, '').length > 1;
}
