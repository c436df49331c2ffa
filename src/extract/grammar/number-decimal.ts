/**
 * An exact decimal number: `digits` × 10^`exponent`. `7,25 juta` is 725 × 10^4; the exponent also tells how exact the text is. Digits
 * that a number holds exactly are one; only longer ones are big, which costs some twenty times as much.
 */
export interface Decimal {
  readonly digits: number | bigint;
  readonly exponent: number;
}

/** As many digits are exact in a number. */
const EXACT = 15;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

export const decimalOf = (n: number): Decimal => ({ digits: n, exponent: 0 });

/** Times a power of ten, exactly. */
export const shift = (d: Decimal, places: number): Decimal => ({ digits: d.digits, exponent: d.exponent + places });

export function sum(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const left = raise(a, exponent);
  const right = raise(b, exponent);
  if (typeof left === 'number' && typeof right === 'number') {
    const digits = left + right;
    if (Number.isSafeInteger(digits)) return { digits, exponent };
  }
  return { digits: BigInt(left) + BigInt(right), exponent };
}

function raise(d: Decimal, exponent: number): number | bigint {
  const places = d.exponent - exponent;
  if (places === 0) return d.digits;
  if (typeof d.digits === 'number' && places <= EXACT) {
    const digits = d.digits * POWERS[places];
    if (Number.isSafeInteger(digits)) return digits;
  }
  return BigInt(d.digits) * 10n ** BigInt(places);
}

/** Plain digits with a point, no grouping, no needless zeros: "15.6", "16820000000", "-0.234". */
export function plain(d: Decimal): string {
  const sign = d.digits < 0 ? '-' : '';
  const digits = String(d.digits < 0 ? -d.digits : d.digits);
  if (digits === '0') return '0';
  if (d.exponent === 0) return sign + digits;
  if (d.exponent > 0) return sign + digits + '0'.repeat(d.exponent);
  const padded = digits.padStart(1 - d.exponent, '0');
  const cut = padded.length + d.exponent;
  let end = padded.length;
  while (end > cut && padded.charCodeAt(end - 1) === 48) end--;
  return sign + (end === cut ? padded.slice(0, cut) : `${padded.slice(0, cut)}.${padded.slice(cut, end)}`);
}

/** Digits as written, without grouping: ("12", "50") is 12.50. */
export function decimalFrom(whole: string, fraction: string): Decimal {
  const digits = whole + fraction;
  return { digits: digits.length <= EXACT ? Number(digits) : BigInt(digits), exponent: fraction.length === 0 ? 0 : -fraction.length };
}
