import type { Knowledge, OutletEntry } from '../knowledge/contract.js';
import { isUpper } from '../text/characters.js';
import { foldText, squash } from './fold.js';

/** Finds outlets by the ways in which a page names them. */
export interface OutletIndex {
  /** By a host name or address: "money.kompas.com", "https://www.antaranews.com/berita/1". */
  byAddress(address: string): OutletEntry | undefined;
  /** By any written form: "TEMPO.CO", "CNN Indonesia", "kompas.com", "detikOto". */
  byName(name: string): OutletEntry | undefined;
  /** By a form that stands in datelines; stricter than `byName` ("Kompas", "Tempo" are also words of the text). */
  byDateline(name: string): OutletEntry | undefined;
}

/** Reads the outlets' names, domains and datelines into tables. An entry's own domain goes before another's alias. */
export function indexOutlets(knowledge: Knowledge): OutletIndex {
  const domains = new Map<string, OutletEntry>();
  const names = new Map<string, OutletEntry>();
  const datelines = new Map<string, OutletEntry>();
  const put = (map: Map<string, OutletEntry>, key: string, outlet: OutletEntry): void => {
    if (key.length > 1 && !map.has(key)) map.set(key, outlet);
  };
  const outlets = knowledge.outlets().filter((o) => o.domains.length + o.datelines.length > 0);
  for (const outlet of outlets) for (const domain of outlet.domains) put(domains, domain.toLowerCase(), outlet);
  for (const outlet of outlets) put(names, squash(outlet.name), outlet);
  for (const outlet of outlets) for (const domain of outlet.domains) put(names, squash(domain), outlet);
  for (const outlet of outlets) {
    // A dateline of the facts may hold its usual town: "JAKARTA, KOMPAS".
    for (const line of outlet.datelines) {
      const name = line.includes(',') && !/\bcom$/i.test(line) ? line.slice(line.lastIndexOf(',') + 1).trim() : line;
      const key = foldText(name) === 'jakarta' ? '' : squash(name);
      put(datelines, key, outlet);
      put(names, key, outlet);
    }
    put(datelines, squash(outlet.name), outlet);
    for (const alias of outlet.aliases) if (!alias.ambiguous) put(names, squash(alias.text), outlet);
  }
  return {
    byAddress(address) {
      for (let host = hostOf(address); host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
        const outlet = domains.get(host);
        if (outlet !== undefined) return outlet;
      }
      return undefined;
    },
    byName: (name) => names.get(squash(name)),
    byDateline: (name) => datelines.get(squash(name)) ?? domains.get(name.toLowerCase()),
  };
}

/** Host of an address, in lower case and without "www."; "" where there is none. */
export function hostOf(address: string): string {
  const from = address.indexOf('//') < 0 ? 0 : address.indexOf('//') + 2;
  let to = from;
  while (to < address.length && !'/?#: \t\n|'.includes(address[to])) to++;
  const host = address.slice(from, to).toLowerCase();
  return host.startsWith('www.') ? host.slice(4) : host;
}

const ENDINGS = [
  'com',
  'co',
  'id',
  'net',
  'org',
  'info',
  'news',
  'tv',
  'my',
  'asia',
  'me',
  'io',
  'go',
  'ac',
  'sch',
  'web',
  'press',
  'today',
];

/**
 * True for one to four words with capitals of which one is a word of papers' names: "Musi Ekspres", "Lintas Dewata". No person is called
 * so, and no place.
 */
export function isPressName(name: string, pressWords: ReadonlySet<string>): boolean {
  const parts = name.split(' ');
  if (parts.length < 2 || parts.length > 4 || name.length > 44) return false;
  return parts.every((w) => isUpper(w.charCodeAt(0))) && parts.some((w) => pressWords.has(w.toLowerCase()));
}

/** True for a word with the shape of a site's name: "Tabukanews.com", "VIVA.co.id". */
export function isSiteName(word: string): boolean {
  if (word.length > 60 || !word.includes('.') || word.includes(' ')) return false;
  const parts = word.toLowerCase().split('.');
  if (parts.length > 5) return false;
  return parts[0].length > 1 && parts.every((p) => /^[a-z0-9-]+$/.test(p)) && ENDINGS.includes(parts[parts.length - 1]);
}
