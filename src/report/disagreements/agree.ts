import type { ToldFigure } from './told-figure.js';

type Told = Pick<ToldFigure, 'low' | 'high' | 'mod'>;

/** Half the last digit that a number is told with: 7,600 may be 7,550 to 7,650; "1,22 triliun" half of 0.01 trillion. */
function slack(value: number): number {
  if (value === 0) return 0;
  let step = 1;
  // round numbers have few digits that say something
  while (value % (step * 10) === 0 && step < 1e15) step *= 10;
  return step > 1 ? step / 2 : Number.isInteger(value) ? 0 : 0.5 * 10 ** -decimals(value);
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
  return a1 <= b2 && b1 <= a2;
}

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
