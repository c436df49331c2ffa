import type { OutletEntry } from '../knowledge/contract.js';
import type { Span } from '../model/span.js';
import { charClass, isUpper, LETTER } from '../text/characters.js';
import { isGap, skipBlanks } from './lines.js';
import { isPressName, isSiteName } from './outlet-index.js';
import { indexWithin } from './search.js';
import type { CleanVocabulary } from './vocabulary.js';

/** The words that open a story: "JAKARTA, KOMPAS.com -", "Liputan6.com, Jakarta -", "Jakarta (ANTARA) -", "VIVA.co.id -". */
export interface Dateline extends Span {
  readonly rule: string;
  /** The place as it stands, with its own span. */
  readonly place?: Span & { readonly text: string };
  readonly outlet?: { readonly entry?: OutletEntry; readonly name: string /** As it stands in the text. */; readonly written: string };
}

const LONGEST = 90;
/** No town or paper has a longer name; what is longer is a sentence. */
const LONGEST_NAME = 44;
const LINE_FEED = 0x0a;
/** "-", "–", "—", "‒", "−". */
const isDash = (code: number): boolean => code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0x2012 || code === 0x2212;

/** Reads the dateline that begins at `from`; undefined where the text does not begin with one. `to` is the end of the text. */
export function readDateline(text: string, from: number, to: number, words: CleanVocabulary): Dateline | undefined {
  const stop = Math.min(to, from + LONGEST);
  const remains = lostHead(text, from, stop);
  if (remains > 0) return { rule: 'dateline-remains', start: from, end: remains };
  let weak: Dateline | undefined;
  for (let i = from; i < stop; i++) {
    const code = text.charCodeAt(i);
    if (code !== LINE_FEED && !isDash(code)) continue;
    // A line end closes the search, unless the dash opens the next line ("Jakarta\n-\n").
    const dash = code === LINE_FEED ? skipBlanks(text, i, stop) : i;
    if (code === LINE_FEED && !(dash < stop && isDash(text.charCodeAt(dash)) && dash - i < 8)) break;
    const line = closedBy(text, from, dash, to, words);
    if (line !== undefined && line.rule !== 'dateline-capitals') return line;
    // A later dash may close a dateline with more in it: "TRIBUN-MEDAN.COM, MEDAN –".
    if (line !== undefined && isGap(text.charCodeAt(line.end - 1))) weak ??= line;
    if (code === LINE_FEED) break;
    i = afterDashes(text, dash, stop) - 1;
  }
  return weak ?? withoutDash(text, from, stop, words);
}

function afterDashes(text: string, dash: number, stop: number): number {
  let end = dash;
  while (end < stop && isDash(text.charCodeAt(end))) end++;
  return end;
}

/** The dateline that the dash closes. */
function closedBy(text: string, from: number, dash: number, to: number, words: CleanVocabulary): Dateline | undefined {
  const head = readHead(text, from, dash, words);
  if (head === undefined) return undefined;
  const end = afterDashes(text, dash, to);
  // A lone dash glued on both sides joins words ("Jakarta-Bandung"), unless a site or capitals stand before it.
  const glued = end - dash === 1 && dash > from && !isGap(text.charCodeAt(dash - 1)) && end < to && !isGap(text.charCodeAt(end));
  if (
    glued &&
    !isSiteName(head.outlet?.written ?? '') &&
    (isAcronym(head.outlet?.written) || (head.outlet === undefined && !isCapitals(text, from, dash)))
  )
    return undefined;
  return { start: from, end: skipBlanks(text, end, to), rule: head.rule, place: head.place, outlet: head.outlet };
}

/** ", - Kementerian …": a dateline whose names were lost with their markup. 0 where there is none. */
function lostHead(text: string, from: number, stop: number): number {
  if (text[from] !== ',' && text[from] !== '(') return 0;
  const dash = skipBlanks(text, from + (text.startsWith('()', from) ? 2 : 1), stop);
  const end = skipBlanks(text, dash + 1, stop);
  return dash < stop && isDash(text.charCodeAt(dash)) && end < stop && isUpper(text.charCodeAt(end)) ? end : 0;
}

/** "TNI-Polri Pukul Mundur …" opens a headline, not a story. */
const isAcronym = (name: string | undefined): boolean => name !== undefined && name.length <= 5;

type Head = Omit<Dateline, 'start' | 'end'>;

/** What stands before the dash: places and outlets, parted by commas, bars or brackets. */
function readHead(text: string, from: number, dash: number, words: CleanVocabulary): Head | undefined {
  const parts = cutParts(text, from, dash);
  if (parts.length === 0 || parts.length > 5 || parts.some((p) => p.end - p.start > LONGEST_NAME)) return undefined;
  let place: Dateline['place'];
  let outlet: Dateline['outlet'];
  let unknown = 0;
  /** A place that the lists know. */
  let known: Dateline['place'];
  const free: Span[] = [];
  for (const part of parts) {
    const name = text.slice(part.start, part.end);
    const found = outletOf(name, words);
    if (found !== undefined) outlet ??= found;
    else if (words.places.has(name) && isUpper(name.charCodeAt(0))) known ??= { ...part, text: name };
    else if (words.stamps.at(text, part.start, part.end)?.end === part.end || isNumber(name)) continue;
    else if (isNameLike(name)) {
      unknown++;
      free.push(part);
      place ??= parts.length > 1 ? { ...part, text: name } : undefined;
    } else return undefined;
  }
  place = known ?? place;
  // "Tabanan, Lintas Dewata -": the other name beside a place is a paper that no list has.
  if (outlet === undefined && known !== undefined && free.length === 1 && isPaperName(text, free[0], parts, words)) {
    const name = text.slice(free[0].start, free[0].end);
    return { rule: 'dateline-paper', place: known, outlet: { name, written: name } };
  }
  if (outlet !== undefined) return unknown > 2 ? undefined : { rule: place === undefined ? 'dateline-outlet' : 'dateline', place, outlet };
  if (place !== undefined && unknown === 0) return { rule: 'dateline-place', place };
  // Capitals before a dash, and nothing known: some small paper's name or a town that no list has.
  const capitals = parts.length <= 2 && isCapitals(text, from, dash) && dash - from >= 4 && dash - from <= 32;
  return capitals ? { rule: 'dateline-capitals', outlet: undefined, place: undefined } : undefined;
}

/** Of two parts, parted by a comma or a bracket, the one that can be a paper's name: a word of papers' names in it, or two words and more behind the place. */
function isPaperName(text: string, part: Span, parts: readonly Span[], words: CleanVocabulary): boolean {
  const name = text.slice(part.start, part.end);
  if (parts.length !== 2 || name.length < 3 || /[^\p{L}\d' &-]/u.test(name)) return false;
  if (isPressName(name, words.pressWords)) return true;
  return part === parts[1] && name.includes(' ') && !words.sections.begins(name.split(' ')[0].toLowerCase());
}

function outletOf(name: string, words: CleanVocabulary): Dateline['outlet'] {
  const entry = words.outlets.byDateline(name);
  if (entry !== undefined && (isSiteName(name) || name !== name.toLowerCase())) return { entry, name: entry.name, written: name };
  return isSiteName(name) ? { entry: words.outlets.byAddress(name), name, written: name } : undefined;
}

function cutParts(text: string, from: number, to: number): Span[] {
  const parts: Span[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !',|()/:\n'.includes(text[i])) continue;
    const first = skipBlanks(text, start, i);
    let last = i;
    while (last > first && isGap(text.charCodeAt(last - 1))) last--;
    if (last > first) parts.push({ start: first, end: last });
    start = i + 1;
  }
  return parts;
}

/** One to four words with capitals: a name that no list has ("Tabuka", "LARANTUKA"). */
function isNameLike(name: string): boolean {
  const parts = name.split(' ').filter((w) => w !== '');
  return parts.length <= 4 && parts.every((w) => (isUpper(w.charCodeAt(0)) && !w.includes('.')) || w === 'di');
}

const isNumber = (name: string): boolean => /^\d{1,2}(\/\d{1,2}(\/\d{2,4})?)?$/.test(name);

function isCapitals(text: string, from: number, to: number): boolean {
  let letters = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (charClass(code) !== LETTER) continue;
    letters++;
    if (!isUpper(code)) return false;
  }
  return letters >= 3;
}

/**
 * Datelines that lost their dash: "TRIBUNNEWS.COM, JAKARTA  Wakil", "JAKARTA, KOMPAS.com Pemerintah", and those glued to the
 * first word, "Liputan6.com, JakartaKita". Only a site's own name lets them be told from a sentence.
 */
function withoutDash(text: string, from: number, stop: number, words: CleanVocabulary): Dateline | undefined {
  const lineEnd = indexWithin(text, '\n', from, stop);
  const end = lineEnd < 0 ? stop : Math.min(stop, lineEnd);
  const first = wordRun(text, from, end);
  const name = text.slice(from, first);
  const site = isSiteName(name) ? outletOf(name, words) : undefined;
  if (site !== undefined) {
    const comma = skipBlanks(text, first, end);
    if (text[comma] === ',') {
      const start = skipBlanks(text, comma + 1, end);
      const place = placeAt(text, start, end, words);
      if (place !== undefined) return { start: from, end: skipBlanks(text, place.end, end), rule: 'dateline-site', place, outlet: site };
    }
    // Two blanks after a site's name stand for a lost dash.
    const gap = skipBlanks(text, first, end);
    return gap - first >= 2 && gap < end ? { start: from, end: gap, rule: 'dateline-site', outlet: site } : undefined;
  }
  const comma = indexWithin(text, ',', from, Math.min(end, from + 41));
  if (comma < 0) return undefined;
  const start = skipBlanks(text, comma + 1, end);
  const after = wordRun(text, start, end);
  const outletName = text.slice(start, after);
  const outlet = isSiteName(outletName) ? outletOf(outletName, words) : undefined;
  const placeName = text.slice(from, comma);
  if (outlet === undefined || !(words.places.has(placeName) || isNameLike(placeName))) return undefined;
  const place = { start: from, end: comma, text: placeName };
  return { start: from, end: skipBlanks(text, after, end), rule: 'dateline-site', place, outlet };
}

/** End of the run without blanks or commas. */
function wordRun(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && !isGap(text.charCodeAt(i)) && text[i] !== ',') i++;
  return i;
}

/** The longest known place that begins here, at most three words; a capital inside a word ends it ("JakartaKita"). */
function placeAt(text: string, from: number, to: number, words: CleanVocabulary): Dateline['place'] {
  let best: Dateline['place'];
  let i = from;
  for (let count = 0; count < 3 && i < to; count++) {
    const small = i + 1 < to && !isUpper(text.charCodeAt(i + 1));
    i++;
    while (i < to && charClass(text.charCodeAt(i)) === LETTER && !(small && isUpper(text.charCodeAt(i)))) i++;
    const name = text.slice(from, i);
    if (isUpper(name.charCodeAt(0)) && words.places.has(name)) best = { start: from, end: i, text: name };
    if (text[i] !== ' ') break;
    i++;
  }
  return best;
}
