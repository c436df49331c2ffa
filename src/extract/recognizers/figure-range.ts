import type { NumberReading } from '../grammar/number.js';

/** The two ends of a range, exactly. */
export interface Ends {
  readonly min: string;
  readonly max: string;
}

/**
 * Makes a range of two readings. A scale said once holds for both ("Rp 5-10 miliar"). Undefined where they do not ascend:
 * "turun dari 5 hingga 3 persen" is no range of one quantity.
 */
export function rangeOf(a: NumberReading, b: NumberReading): Ends | undefined {
  if (a.share || b.share) return undefined;
  if (a.scale === undefined && b.scale !== undefined) {
    const factor = b.scale;
    const coefficient = b.value / factor;
    // "500-1 juta" does not say its first scale: 500 what?
    if (a.value >= coefficient) return a.value >= 1000 && a.value < b.value ? { min: a.decimal, max: b.decimal } : undefined;
    return { min: times(a.decimal, Math.round(Math.log10(factor))), max: b.decimal };
  }
  return a.value < b.value ? { min: a.decimal, max: b.decimal } : undefined;
}

/** A plain decimal times a power of ten, by moving its point. */
function times(decimal: string, places: number): string {
  const [whole, fraction = ''] = decimal.split('.');
  const digits = fraction.padEnd(places, '0');
  const moved = whole + digits.slice(0, places);
  const rest = digits.slice(places);
  return `${moved.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}
