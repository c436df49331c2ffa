/** An exact decimal number: `digits` × 10^`exponent`. `7,25 juta` is 725 × 10^4; the exponent also tells how exact the text is. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export const decimalOf = (n: number): Decimal => ({ digits: BigInt(n), exponent: 0 });

/** Times a power of ten, exactly. */
export const shift = (d: Decimal, places: number): Decimal => ({ digits: d.digits, exponent: d.exponent + places });

export function sum(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: raise(a, exponent) + raise(b, exponent), exponent };
}

function raise(d: Decimal, exponent: number): bigint {
  return d.exponent === exponent ? d.digits : d.digits * 10n ** BigInt(d.exponent - exponent);
}

/** Plain digits with a point, no grouping, no needless zeros: "15.6", "16820000000", "-0.234". */
export function plain(d: Decimal): string {
  const sign = d.digits < 0n ? '-' : '';
  const digits = (d.digits < 0n ? -d.digits : d.digits).toString();
  if (digits === '0') return '0';
  if (d.exponent >= 0) return sign + digits + '0'.repeat(d.exponent);
  const padded = digits.padStart(1 - d.exponent, '0');
  const cut = padded.length + d.exponent;
  let end = padded.length;
  while (end > cut && padded.charCodeAt(end - 1) === 48) end--;
  return sign + (end === cut ? padded.slice(0, cut) : `${padded.slice(0, cut)}.${padded.slice(cut, end)}`);
}

/** Digits as written, without grouping: ("12", "50") is 12.50. */
export function decimalFrom(whole: string, fraction: string): Decimal {
  return { digits: BigInt(whole + fraction), exponent: fraction.length === 0 ? 0 : -fraction.length };
}
