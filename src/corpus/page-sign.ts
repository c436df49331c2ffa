import { foldName } from '../text/slug.js';

/** What an address or a file's name says of pages: all pages of an article have one `key`. */
export interface PageSign {
  readonly key: string;
  /** Absent where no number is written, as on most first pages. */
  readonly number?: number;
}

const PARAMETER = /^(?:page|hal|halaman|p|pg)$/i;
/** What only tells where a reader came from. */
const TRACKING = /^(?:utm_\w{1,30}|fbclid|gclid|ref|source)$/i;
const PAGE_SEGMENT = /^(?:page|halaman|hal)-?(\d{1,2})$/i;

/** "https://a.id/read/1/judul?page=2", "…/judul/page/2", "…/berita-panjang-sekali/2": page 2 of the address without it. */
export function pageOfAddress(url: string): PageSign {
  const bare = url.replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '').replace(/#.*$/, '');
  const question = bare.indexOf('?');
  const path = (question < 0 ? bare : bare.slice(0, question)).replace(/\/+$/, '');
  let number: number | undefined;
  const rest: string[] = [];
  for (const pair of question < 0 ? [] : bare.slice(question + 1).split('&')) {
    const [name, value = ''] = pair.split('=');
    if (PARAMETER.test(name) && /^\d{1,2}$/.test(value)) number = Number(value);
    // "?page=all" holds all pages: another article than each of them.
    else if (!TRACKING.test(name)) rest.push(pair);
  }
  const segments = path.split('/');
  const last = segments[segments.length - 1];
  const named = PAGE_SEGMENT.exec(last);
  if (number === undefined && named !== null) {
    number = Number(named[1]);
    segments.pop();
  } else if (number === undefined && segments.length > 2 && /^\d{1,2}$/.test(last)) {
    const before = segments[segments.length - 2];
    if (/^(?:page|halaman|hal)$/i.test(before)) segments.splice(-2);
    // A bare number counts behind a headline's words only: "/2023/09/2" is a day.
    else if (before.split('-').length >= 4) segments.pop();
    else return { key: [segments.join('/').toLowerCase(), ...rest.sort()].join('?') };
    number = Number(last);
  }
  const key = [segments.join('/').toLowerCase(), ...rest.sort()].join('?');
  return number === undefined ? { key } : { key, number };
}

/** "berita/pasar-2.html", "pasar_hal2.html", "pasar.html?page=2": page 2 of "berita/pasar". */
export function pageOfFile(path: string): PageSign {
  // A row's number says nothing of pages.
  if (/#\d{1,15}$/.test(path)) return { key: path };
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  const query = /^(.{1,200}?)\.?(?:x?html?|amp|txt|md)?\?(?:page|hal|halaman)=(\d{1,2})(?:\.\w{1,5})?$/i.exec(name);
  const stem = query === null ? name.replace(/\.(?:x?html?|amp|txt|md|mhtml?)$/i, '') : query[1];
  const key = (own: string): string => path.slice(0, slash + 1) + own;
  if (query !== null) return { key: key(stem), number: Number(query[2]) };
  let end = stem.length;
  while (end > 0 && stem[end - 1] >= '0' && stem[end - 1] <= '9') end--;
  const digits = stem.slice(end);
  if (digits === '' || digits.length > 2) return { key: key(stem) };
  const head = stem.slice(0, end);
  const bare = head.replace(/[-_. ]{0,2}(?:page|halaman|hal)?[-_. ]{0,2}$/i, '');
  return { key: key(bare), number: Number(digits) };
}

/** A headline without its page: "Judul Panjang - Halaman 2" → "judul panjang". */
export function headlineOfPage(title: string): string {
  const words = foldName(title).split(' ');
  const last = words.length - 1;
  if (last > 3 && /^(?:\d{1,2}|all)$/.test(words[last]) && /^(?:halaman|hal|page)$/.test(words[last - 1])) words.splice(-2);
  return words.join(' ');
}
