/** Named signs of HTML that news pages use. Others stay as they are written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  prime: '′',
  Prime: '″',
  minus: '−',
  times: '×',
  divide: '÷',
  deg: '°',
  plusmn: '±',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup2: '²',
  sup3: '³',
  micro: 'µ',
  para: '¶',
  sect: '§',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  dagger: '†',
  permil: '‰',
  shy: '\u00ad',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
  larr: '←',
  rarr: '→',
  uarr: '↑',
  darr: '↓',
  iexcl: '¡',
  iquest: '¿',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  yacute: 'ý',
  yuml: 'ÿ',
  szlig: 'ß',
  scaron: 'š',
  oelig: 'œ',
  Agrave: 'À',
  Aacute: 'Á',
  Acirc: 'Â',
  Auml: 'Ä',
  Aring: 'Å',
  AElig: 'Æ',
  Ccedil: 'Ç',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  Euml: 'Ë',
  Iacute: 'Í',
  Ntilde: 'Ñ',
  Oacute: 'Ó',
  Ocirc: 'Ô',
  Ouml: 'Ö',
  Oslash: 'Ø',
  Uacute: 'Ú',
  Uuml: 'Ü',
  Scaron: 'Š',
};

/** What &#128; to &#159; stand for on pages written in windows-1252. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The sign that the entity at `from` ("&…") stands for, with the position after it; undefined where none begins there. */
export function readEntity(source: string, from: number, to: number): { readonly sign: string; readonly end: number } | undefined {
  if (source[from + 1] === '#') return readNumber(source, from + 2, to);
  let i = from + 1;
  while (i < to && i - from < 10 && isNameSign(source.charCodeAt(i))) i++;
  const sign = NAMED[source.slice(from + 1, i)];
  // Old pages leave the semicolon out, but never before a letter or "=" (addresses: "&copy=1").
  if (sign === undefined || (source[i] !== ';' && (source[i] === '=' || i - from < 3))) return undefined;
  return { sign, end: source[i] === ';' ? i + 1 : i };
}

function readNumber(source: string, from: number, to: number): { sign: string; end: number } | undefined {
  const hex = source[from] === 'x' || source[from] === 'X';
  let i = hex ? from + 1 : from;
  const start = i;
  while (i < to && i - start < 7 && isDigit(source.charCodeAt(i), hex)) i++;
  const code = Number.parseInt(source.slice(start, i), hex ? 16 : 10);
  if (i === start || Number.isNaN(code)) return undefined;
  const end = source[i] === ';' ? i + 1 : i;
  if (code >= 128 && code < 160) return { sign: WINDOWS[code - 128], end };
  const shown = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return { sign: shown ? String.fromCodePoint(code) : '\ufffd', end };
}

function isNameSign(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isDigit(code: number, hex: boolean): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (hex && lower >= 0x61 && lower <= 0x66);
}

/** A short text with its entities put into signs. */
export function decodeEntities(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  while (at >= 0) {
    const entity = readEntity(text, at, text.length);
    if (entity !== undefined) {
      out += text.slice(from, at) + entity.sign;
      from = entity.end;
    }
    at = text.indexOf('&', entity?.end ?? at + 1);
  }
  return out + text.slice(from);
}
