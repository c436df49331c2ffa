import { slug } from '../../text/slug.js';
import type { CitedKind } from './citation-kinds.js';
import { type CitedNumber, isRoman, yearOf } from './citation-number.js';

/** Codes inside a number that part one series from another: "UU 1/PNPS/1965" is not UU 1/1965, nor "Keppres 96/P Tahun 2017" Keppres 96/2017. */
const SERIES = /^PNPS$/;
const PRESIDENTIAL_SERIES = /^(?:P|M|K|TPA|PA)$/;
/** Kinds whose rulings are cited by the whole number: "90/PUU-XXI/2023". */
const WHOLE = /^putusan/;
/** Bank Indonesia numbers its rules by its own year and a running number: "17/3/PBI/2015". */
const TWO_PART = new Set(['pbi', 'sebi', 'padg']);

/** The id of a numbered regulation: kind-number-year, lower case; of a ruling: its whole number. Without year where the text gives none. */
export function citationId(kind: CitedKind, number: CitedNumber): string {
  if (WHOLE.test(kind.id)) return slug([kind.id, ...number.parts, ...yearBehind(number)].join(' '));
  return slug([kind.id, mainNumber(kind, number), ...(number.year === undefined ? [] : [String(number.year)])].join(' '));
}

const yearBehind = ({ parts, year }: CitedNumber): string[] =>
  year === undefined || parts.slice(1).some((p) => yearOf(p) === year) ? [] : [String(year)];

/** The running number of a regulation, without the codes of the office that gave it: "158/PMK.010" is 158, "HK.01.07/MENKES/1186" is 1186. */
export function mainNumber(kind: CitedKind, { parts }: CitedNumber): string {
  const [first, second] = parts;
  if (TWO_PART.has(kind.id) && second !== undefined && /^\d+$/.test(first) && /^\d+$/.test(second))
    return `${plain(first)}-${plain(second)}`;
  const series =
    second !== undefined && (SERIES.test(second) || (kind.id === 'keppres' && PRESIDENTIAL_SERIES.test(second))) ? `-${second}` : '';
  if (/^e-?\d/.test(first) || isRoman(first)) return first;
  const opening = /^\d+(?:\.\d+)*(?:-\d+)?/.exec(first)?.[0];
  if (opening !== undefined) return plain(/^\d+[A-Z]$/.test(first) ? first : opening) + series;
  // "P.20", "SK.123", "PM 77", "KEP-11": letters of the office before the number.
  const lettered = /^[A-Za-z][A-Za-z. -]*?[ .-]*(\d+)$/.exec(first)?.[1];
  if (lettered !== undefined && !/\d\.\d/.test(first)) return plain(lettered);
  const running = parts.slice(1).find((p) => /^\d+$/.test(p));
  return running === undefined ? first : plain(running);
}

const plain = (digits: string): string => digits.replace(/^0+(?=\d)/, '');
