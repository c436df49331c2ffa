import type { OutletEntry } from '../knowledge/contract.js';
import { civil, isDate, isoDay, isoMonth, isoYear } from './resolve-date-days.js';

/** A date read from an address: a day, or only a month or year where the scheme has no more. */
interface UrlDate {
  readonly value: string;
  readonly template: string;
  /** The outlet whose scheme it is; undefined for the forms that any site uses. */
  readonly outlet?: string;
}

/** Schemes that sites without an entry of their own use, the most telling first. */
const GENERIC = [
  '/{yyyy}/{mm}/{dd}',
  '/{yyyy}-{mm}-{dd}',
  '/{yyyy}{mm}{dd}HHMMSS',
  '/{yyyy}{mm}{dd}/',
  '/{yyyy}/{m}/{d}/',
  '/{yy}/{mm}/{dd}/',
  '-{epoch}',
];

/** The publication date in an article's address, by its outlet's scheme or a form that any site uses. Dates in the words of the address do not count. */
export function urlDate(url: string, outlets: readonly OutletEntry[]): UrlDate | undefined {
  const hostStart = url.indexOf('//') < 0 ? 0 : url.indexOf('//') + 2;
  const slash = url.indexOf('/', hostStart);
  if (slash < 0) return undefined;
  const host = url.slice(hostStart, slash).toLowerCase();
  const query = url.indexOf('?', slash);
  const path = url.slice(slash, query < 0 ? url.length : query);
  const outlet = outletOf(host, outlets);
  const own = outlet && matchAnywhere(path, outlet.urlDate!);
  if (own !== undefined && own.length === 10) return { value: own, template: outlet!.urlDate!, outlet: outlet!.name };
  for (const template of GENERIC) {
    const value = matchAnywhere(path, template);
    if (value !== undefined) return { value, template };
  }
  if (own !== undefined) return { value: own, template: outlet!.urlDate!, outlet: outlet!.name };
  const numbered = outletOf(host, outlets, 'urlNumbers');
  const month = numbered === undefined ? undefined : monthOf(path, numbered.urlNumbers!);
  return numbered === undefined || month === undefined
    ? undefined
    : { value: month, template: `${numbered.urlNumbers!.after}N`, outlet: numbered.name };
}

/** The month of the running number in an outlet's address: "/d-7971906/judul". */
function monthOf(path: string, { after, months }: NonNullable<OutletEntry['urlNumbers']>): string | undefined {
  const at = path.indexOf(after);
  if (at < 0) return undefined;
  let end = at + after.length;
  while (isDigit(path, end)) end++;
  const length = end - at - after.length;
  if (length < 5 || length > 9) return undefined;
  const number = Number(path.slice(end - length, end));
  return Object.keys(months).find((month) => months[month][0] <= number && number <= months[month][1]);
}

type Scheme = 'urlDate' | 'urlNumbers';
const domains: Readonly<Record<Scheme, WeakMap<readonly OutletEntry[], ReadonlyMap<string, OutletEntry>>>> = {
  urlDate: new WeakMap(),
  urlNumbers: new WeakMap(),
};

/** The outlet whose domain the host is or lies in, the longest one, where it has a scheme of its own. */
function outletOf(host: string, outlets: readonly OutletEntry[], scheme: Scheme = 'urlDate'): OutletEntry | undefined {
  let index = domains[scheme].get(outlets);
  if (index === undefined) {
    const made = new Map<string, OutletEntry>();
    for (const outlet of outlets)
      if (outlet[scheme] !== undefined)
        for (const domain of outlet.domains) if (domain !== '' && !made.has(domain)) made.set(domain, outlet);
    domains[scheme].set(outlets, made);
    index = made;
  }
  for (let from = 0; ; ) {
    const outlet = index.get(host.slice(from));
    if (outlet !== undefined) return outlet;
    from = host.indexOf('.', from) + 1;
    if (from === 0) return undefined;
  }
}

/** Tries a template at each place of the path; a template's length bounds the work at each. */
function matchAnywhere(path: string, template: string): string | undefined {
  // A scheme that opens with digits is not tried before a word.
  const digitsFirst = template[1] === '{' && !template.startsWith('{section}', 1);
  for (let at = 0; at < path.length; at++) {
    if (path[at] !== template[0] || (digitsFirst && !isDigit(path, at + 1))) continue;
    const value = matchAt(path, at, template);
    if (value !== undefined) return value;
  }
  return undefined;
}

const FIELDS: Readonly<Record<string, number>> = { yyyy: 4, yy: 2, mm: 2, dd: 2, epoch: 10 };

function matchAt(path: string, from: number, template: string): string | undefined {
  const found: Record<string, number> = {};
  let at = from;
  for (let k = 0; k < template.length; ) {
    if (template[k] === '{') {
      const close = template.indexOf('}', k);
      const name = template.slice(k + 1, close);
      k = close + 1;
      if (name === 'm' || name === 'd') {
        const two = digits(path, at, 2);
        const length = two >= 0 ? 2 : 1;
        const value = two >= 0 ? two : digits(path, at, 1);
        if (value < 0) return undefined;
        found[name === 'm' ? 'mm' : 'dd'] = value;
        at += length;
      } else if (FIELDS[name] !== undefined) {
        const value = digits(path, at, FIELDS[name]);
        if (value < 0) return undefined;
        found[name] = value;
        at += FIELDS[name];
      } else {
        // {section}: one part of the path.
        const end = path.indexOf('/', at);
        if (end <= at) return undefined;
        at = end;
      }
    } else if (template.startsWith('HHMMSS', k)) {
      if (digits(path, at, 6) < 0) return undefined;
      k += 6;
      at += 6;
    } else if (template[k] === 'N') {
      while (template[k] === 'N') k++;
      while (isDigit(path, at)) at++;
    } else {
      // A last slash may be the address's end.
      if (path[at] !== template[k]) return k === template.length - 1 && at >= path.length ? dateOf(found) : undefined;
      k++;
      at++;
    }
  }
  return isDigit(path, at) && isDigit(path, at - 1) && !template.endsWith('HHMMSS') ? undefined : dateOf(found);
}

const isDigit = (s: string, at: number): boolean => at >= 0 && at < s.length && s.charCodeAt(at) >= 48 && s.charCodeAt(at) <= 57;

function digits(s: string, at: number, count: number): number {
  let value = 0;
  for (let k = at; k < at + count; k++) {
    if (!isDigit(s, k)) return -1;
    value = value * 10 + s.charCodeAt(k) - 48;
  }
  return value;
}

/** Western Indonesian time is seven hours ahead of UTC. */
const WIB_SECONDS = 7 * 3600;

function dateOf(found: Readonly<Record<string, number>>): string | undefined {
  if (found.epoch !== undefined) {
    const day = Math.floor((found.epoch + WIB_SECONDS) / 86400);
    return civil(day)[0] >= 2001 && civil(day)[0] <= 2100 ? isoDay(day) : undefined;
  }
  const year = found.yyyy ?? (found.yy === undefined ? undefined : 2000 + found.yy);
  if (year === undefined || year < 1995 || year > 2100) return undefined;
  if (found.mm === undefined) return isoYear(year);
  if (found.mm < 1 || found.mm > 12) return undefined;
  if (found.dd === undefined) return isoMonth(year, found.mm);
  return isDate(year, found.mm, found.dd) ? `${isoMonth(year, found.mm)}-${String(found.dd).padStart(2, '0')}` : undefined;
}
