import { hostOf } from './outlet-index.js';

/** A day that an address carries. */
export interface AddressDate {
  readonly value: string;
  /** The part of the address that holds it. */
  readonly reason: string;
}

/** Reads the date of an address by its outlet's pattern ("/read/{yyyy}/{mm}/{dd}/"), else by the usual /yyyy/mm/dd/. */
export function dateFromAddress(url: string, pattern: string | undefined): AddressDate | undefined {
  const host = hostOf(url);
  const at = url.toLowerCase().indexOf(host);
  const path = at < 0 ? url : url.slice(at + host.length).split(/[?#]/)[0];
  for (const form of [pattern, '/{yyyy}/{mm}/{dd}/', '/{yyyy}{mm}{dd}/', '/{yyyy}-{mm}-{dd}/']) {
    if (form === undefined || !form.includes('{')) continue;
    const found = match(path.endsWith('/') ? path : `${path}/`, form);
    if (found !== undefined) return found;
  }
  return undefined;
}

const PARTS: Record<string, string> = {
  yyyy: '(?<yyyy>(?:19|20)\\d\\d)',
  yy: '(?<yy>\\d\\d)',
  mm: '(?<mm>0[1-9]|1[0-2])',
  dd: '(?<dd>0[1-9]|[12]\\d|3[01])',
  m: '(?<mm>[1-9]|1[0-2])',
  d: '(?<dd>[1-9]|[12]\\d|3[01])',
  epoch: '(?<epoch>1\\d{9})(?!\\d)',
  section: '[^/]{1,80}',
};

/** The pattern as an expression over an address: names in braces are parts, HHMMSS and NNN… digits, all else stands for itself. */
function match(path: string, pattern: string): AddressDate | undefined {
  const source = pattern
    .split(/(\{[a-z]+\}|HHMMSS|N{3,})/)
    .map((piece) => {
      if (piece.startsWith('{')) return PARTS[piece.slice(1, -1)] ?? '[^/]{1,80}';
      if (piece === 'HHMMSS') return '\\d{4,8}';
      return /^N+$/.test(piece) ? '\\d{3,12}' : piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  const groups = new RegExp(source).exec(path.slice(0, 600));
  const parts = groups?.groups;
  if (groups === null || parts === undefined) return undefined;
  const reason = groups[0];
  if (parts.epoch !== undefined) {
    // Indonesian desks stamp their addresses in western time.
    return { value: new Date((Number(parts.epoch) + 7 * 3600) * 1000).toISOString().slice(0, 10), reason };
  }
  const year = parts.yyyy ?? (parts.yy === undefined ? undefined : `20${parts.yy}`);
  // A month alone is left to what the story itself lets one infer.
  if (year === undefined || parts.mm === undefined || parts.dd === undefined) return undefined;
  const month = parts.mm.padStart(2, '0');
  const day = parts.dd.padStart(2, '0');
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() ? { value: `${year}-${month}-${day}`, reason } : undefined;
}
