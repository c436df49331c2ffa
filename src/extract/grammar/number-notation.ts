import { type Decimal, decimalFrom } from './number-decimal.js';

/** How a number in digits reads. */
export interface Notation {
  readonly value: Decimal;
  /** The other reading of "1,500": a comma before three digits is a decimal comma in Indonesian, a thousands mark in English. */
  readonly grouped?: Decimal;
  readonly fraction: boolean;
}

const POINT = 0x2e;
const COMMA = 0x2c;

/**
 * Reads digits with points and commas, text[start, end), in Indonesian notation ("7.634", "24.181,43"), and in English
 * notation where it can be nothing else ("6,968.63", "1,234,567", "99.5"). Undefined where it is no number: "12.05.2020".
 */
export function readNotation(text: string, start: number, end: number): Notation | undefined {
  let points = 0;
  let commas = 0;
  let last = -1;
  let first = -1;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === POINT) points++;
    else if (code === COMMA) commas++;
    else continue;
    if (first < 0) first = i;
    last = i;
  }
  if (last < 0) return { value: decimalFrom(text.slice(start, end), ''), fraction: false };
  const mark = text.charCodeAt(last);
  if (points > 0 && commas > 0) {
    // The last mark parts the fraction; the other one groups thousands, in front of it only.
    if ((mark === POINT ? points : commas) !== 1) return undefined;
    if (!isGrouped(text, start, last)) return undefined;
    return { value: decimalFrom(ungrouped(text, start, last), text.slice(last + 1, end)), fraction: true };
  }
  const grouped = isGrouped(text, start, end) ? decimalFrom(ungrouped(text, start, end), '') : undefined;
  if (points + commas > 1) return grouped && { value: grouped, fraction: false };
  if (mark === POINT && grouped !== undefined) return { value: grouped, fraction: false };
  const value = decimalFrom(text.slice(start, last), text.slice(last + 1, end));
  return grouped === undefined ? { value, fraction: true } : { value, grouped, fraction: true };
}

/** One to three digits, then threes: 1.234.567. A leading zero groups nothing: 0.125 is a fraction. */
function isGrouped(text: string, start: number, end: number): boolean {
  let run = 0;
  let groups = 0;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : POINT;
    if (code !== POINT && code !== COMMA) {
      run++;
      continue;
    }
    if (groups === 0 ? run < 1 || run > 3 : run !== 3) return false;
    groups++;
    run = 0;
  }
  return groups > 1 ? text.charCodeAt(start) !== 0x30 : true;
}

function ungrouped(text: string, start: number, end: number): string {
  let out = '';
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== POINT && code !== COMMA) out += text[i];
  }
  return out;
}
