import type { OutletEntry } from '../knowledge/contract.js';
import { charClass, DIGIT, isUpper, LETTER } from '../text/characters.js';
import { STRENGTH } from './findings.js';
import { countWords } from './fold.js';
import { firstWord, type LineWords, lineWords } from './line-words.js';
import { skipBlanks } from './lines.js';
import { isSiteName } from './outlet-index.js';
import { PREPOSITIONS } from './prepositions.js';
import { isProse } from './prose.js';
import { noteOutlet, type Reading, stated } from './reading.js';
import { indexWithin } from './search.js';

/** Lines longer than this are paragraphs: only their edges can be furniture. */
export const SHORT_LINE = 240;

/**
 * The rule by which a short line is furniture of the page, undefined where it is none: rules and dashes, notes in square brackets,
 * paging, a site's name, lines of the outlets' facts.
 */
export function furnitureRule(reading: Reading, from: number, to: number): string | undefined {
  const { text } = reading;
  if (to - from > SHORT_LINE) return undefined;
  const first = firstLetterOrDigit(text, from, to);
  // A backslash is Markdown's line end.
  if (first === to) return to - from >= 3 || text[from] === '\\' ? 'marks-only' : undefined;
  if (isBracketNote(reading, from, to)) return 'bracket-note';
  if (isSite(reading, from, to)) return 'site-name';
  const opening = firstWord(text, from, to);
  const mayPage = to - from <= 60 && (opening === '' || hasDigit(text, first, to));
  if (!mayPage && !reading.words.furniture.begins(opening) && !reading.words.urges.has(opening)) return undefined;
  const line = lineWords(text, from, to, 40);
  if (isPaging(text, from, to, line)) return 'paging';
  return phraseRule(reading, from, to, line) ?? (isPromotion(reading, from, to, line) ? 'promotion' : undefined);
}

function firstLetterOrDigit(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && charClass(text.charCodeAt(i)) !== LETTER && !(text[i] >= '0' && text[i] <= '9')) i++;
  return i;
}

function hasDigit(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (charClass(text.charCodeAt(i)) === DIGIT) return true;
  return false;
}

/** "[Gambas:Video 20detik]", "*[img.3]*": a note of the page's own program about something not printed. */
function isBracketNote(reading: Reading, from: number, to: number): boolean {
  const end = bracketNoteEnd(reading, from, to);
  return end > 0 && firstLetterOrDigit(reading.text, end, to) === to;
}

/** End of the bracket note that opens a line ("[img.3] Lantaran" has text after it), 0 where there is none. */
export function bracketNoteEnd(reading: Reading, from: number, to: number): number {
  const { text, words } = reading;
  let open = from;
  while (open < to && '*_ \\'.includes(text[open])) open++;
  if (text[open] !== '[') return 0;
  let i = open + 1;
  while (i < to && charClass(text.charCodeAt(i)) === LETTER) i++;
  if (!words.bracketWords.has(text.slice(open + 1, i).toLowerCase())) return 0;
  const close = indexWithin(text, ']', i, Math.min(to, open + 121));
  if (close < 0) return 0;
  const owner = words.furniture.get(lineWords(text, open, close, 8).words)?.outlet;
  if (owner !== undefined) noteOutlet(reading, owner.name, STRENGTH.hint, stated('bracket-note', open, close + 1));
  let end = close + 1;
  while (end < to && '*_'.includes(text[end])) end++;
  return end;
}

/** "2 dari 4 halaman", "Halaman 1 2 3", "1 2 3 4 Selanjutnya". */
function isPaging(text: string, from: number, to: number, line: LineWords): boolean {
  if (to - from > 60 || line.words.length > 10 || line.words.length < 2) return false;
  const numbers = line.words.filter((w) => w[0] >= '0' && w[0] <= '9').length;
  if (numbers === 0 || text.slice(from, to).includes('/')) return false;
  const page = line.words.some((w) => w === 'halaman' || w === 'hal' || w === 'page');
  const of = line.words.length <= 4 && numbers === 2 && (line.words[1] === 'dari' || line.words[1] === 'of');
  const words = line.words.length - numbers;
  const bare = /^[\d\s]+$/.test(text.slice(from, to)) && line.words.every((w) => w.length <= 2);
  return of || (page && words <= 3 && numbers >= 2) || (numbers >= 3 && bare);
}

/** A site's name alone: "tribunnews.com", "Kompas.com". */
function isSite(reading: Reading, from: number, to: number): boolean {
  const { text, words } = reading;
  if (to - from > 50) return false;
  const name = text.slice(from, to);
  if (isSiteName(name)) return true;
  return hasFewWords(name) && words.outlets.byName(name) !== undefined;
}

/** At most four words, as outlets' names have. */
function hasFewWords(name: string): boolean {
  let at = -1;
  for (let words = 1; words < 5; words++) {
    at = name.indexOf(' ', at + 1);
    if (at < 0) return true;
  }
  return false;
}

/** Notes the site whose name stands alone on a line. Above the story it is the article's own; below it may be a source. */
export function noteSite(reading: Reading, from: number, to: number, inHeader: boolean): void {
  const name = reading.text.slice(from, to);
  const outlet = reading.words.outlets.byName(name);
  const strength = outlet === undefined ? STRENGTH.guess : inHeader ? STRENGTH.header : STRENGTH.hint;
  noteOutlet(reading, outlet?.name ?? name, strength, stated('site-name', from, to));
}

/** A line, or a line's beginning, that the facts of the outlets list. */
function phraseRule(reading: Reading, from: number, to: number, line: LineWords): string | undefined {
  const { text, words } = reading;
  if (line.words.length === 0 || line.start[0] - from > 3 || !words.furniture.begins(line.words[0])) return undefined;
  // "Foto: …" is a caption, whatever a list says.
  if (words.credits.get([line.words[0]])?.opens === true) return undefined;
  const all = words.furniture.get(line.words);
  const hit =
    all !== undefined
      ? { value: all, next: line.words.length }
      : words.furniture.at(
          line,
          0,
          (phrase, next) => !phrase.wholeLine && opensFurniture(text, line.end[next - 1], to, next, phrase.colon),
        );
  if (hit !== undefined && hit.next < line.words.length) {
    // An item of a list is the story's ("- Unduh aplikasi Mobile JKN"), and so is a paragraph glued behind: only the edge is furniture then.
    if (hit.next < 5 && isListItem(text, from)) return undefined;
    if (!leadsOn(line.words[hit.next - 1]) && hit.next < DISTINCT && gluedParagraph(text, line.end[hit.next - 1], to)) return undefined;
  }
  if (hit === undefined) return undefined;
  noteOwner(reading, hit.value.outlet, line, hit.next, from, to);
  return 'outlet-line';
}

/** The only outlet with this furniture is the article's, where the furniture names it. */
function noteOwner(reading: Reading, owner: OutletEntry | undefined, line: LineWords, count: number, from: number, to: number): void {
  if (owner !== undefined && namesOutlet(line, count, owner.name))
    noteOutlet(reading, owner.name, STRENGTH.hint, stated('furniture', from, to));
}

/** So many words of a listed beginning are no chance. */
const DISTINCT = 8;

const isListItem = (text: string, from: number): boolean => '-•*'.includes(text[from]) || (text[from] >= '0' && text[from] <= '9');
/** "Artikel ini telah tayang di": what follows belongs to it. */
const leadsOn = (word: string): boolean => PREPOSITIONS.has(word) || word === 'ke' || word === 'dengan' || word === 'oleh';

/** Whether the words after a listed beginning leave it furniture: three words say enough, fewer need a colon, a quote or a headline's capital. */
function opensFurniture(text: string, at: number, to: number, count: number, colon: boolean): boolean {
  const next = skipBlanks(text, at, to);
  if (next < to && text[next] === ':') return true;
  if (colon || count < 2) return false;
  if (count >= 3) return true;
  return next < to && ('"\'“‘'.includes(text[next]) || isUpper(text.charCodeAt(next)));
}

/** The furniture names its outlet: "20detik", "rmol news logo", "Okezone". */
function namesOutlet(line: LineWords, count: number, outlet: string): boolean {
  const key = outlet
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/com$/, '');
  return line.words.slice(0, Math.max(count, 4)).some((w) => w === key || (key.length > 3 && w.startsWith(key)));
}

/** "Ikuti berita terkini di Google News": an urge, and a place to follow. */
function isPromotion(reading: Reading, from: number, to: number, line: LineWords): boolean {
  const { urges, channels } = reading.words;
  if (!urges.has(line.words[0]) || line.words.length > 30 || line.words.length < 3) return false;
  const lower = reading.text.slice(from, to).toLowerCase();
  return channels.some((channel) => lower.includes(channel));
}

/** End of the furniture glued before a paragraph ("rmol news logo Kontribusi …"), 0 where there is none. Only phrases of three words and more count. */
export function furnitureBefore(reading: Reading, from: number, to: number): number {
  const { text, words } = reading;
  if (!words.furniture.begins(firstWord(text, from, to))) return 0;
  const head = lineWords(text, from, Math.min(to, from + 120), 16);
  const hit = words.furniture.at(
    head,
    0,
    (phrase, next) => !phrase.wholeLine && !phrase.colon && next >= 3 && startsSentence(text, head.end[next - 1], to),
  );
  if (hit === undefined) return 0;
  noteOwner(reading, hit.value.outlet, head, hit.next, from, to);
  // A long listed sentence, or one that leads on, takes its whole paragraph with it.
  return hit.next >= DISTINCT || leadsOn(head.words[hit.next - 1]) ? to : head.end[hit.next - 1];
}

/** Start of the furniture glued after a paragraph ("… demikian Johnny. rmol news logo article"), -1 where there is none. */
export function furnitureAfter(reading: Reading, from: number, to: number): number {
  const { text, words } = reading;
  const tail = lineWords(text, Math.max(from, to - 100), to, 24);
  for (let i = 1; i + 3 <= tail.words.length; i++) {
    if (!words.furniture.begins(tail.words[i]) || !'.!?"”’)'.includes(lastSignBefore(text, tail.start[i]))) continue;
    const last = words.furniture.at(tail, i, (phrase, next) => !phrase.colon && next - i >= 3 && next === tail.words.length);
    if (last !== undefined) return tail.start[i];
  }
  return -1;
}

function startsSentence(text: string, at: number, to: number): boolean {
  const next = skipBlanks(text, at, to);
  return next > at && next < to && (isUpper(text.charCodeAt(next)) || '"“'.includes(text[next]));
}

function gluedParagraph(text: string, at: number, to: number): boolean {
  return startsSentence(text, at, to) && isProse(text, at, to) && countWords(text.slice(at, to)) >= 10;
}

function lastSignBefore(text: string, at: number): string {
  let i = at - 1;
  while (i >= 0 && (text[i] === ' ' || text[i] === '\u00a0')) i--;
  return text[i] ?? '.';
}
