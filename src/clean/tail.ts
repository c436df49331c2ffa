import { isUpper } from '../text/characters.js';
import { STRENGTH } from './findings.js';
import { countWords } from './fold.js';
import { furnitureAfter } from './furniture.js';
import { initialsEnd } from './initials.js';
import { findLabels, isValue, noteValue } from './labels.js';
import { lineWords } from './line-words.js';
import { isSiteName } from './outlet-index.js';
import { endsAsSentence, hasHeadlineCapitals, isProse } from './prose.js';
import { noteOutlet, type Reading, stated } from './reading.js';
import { indexWithin, lastIndexWithin } from './search.js';
import { noteSignature } from './signature.js';

/** Marks what follows the story's last paragraph: initials and bylines at its end, tags, lists of other pieces. */
export function readTail(reading: Reading, from: number, isPage = false): void {
  const { text, lines, zones } = reading;
  let last = lines.count - 1;
  while (last >= from && !isStory(reading, last)) last--;
  if (last < from) return;
  const after = furnitureAfter(reading, lines.start[last], lines.end[last]);
  if (after >= 0) zones.add('boilerplate', after, lines.end[last], 'outlet-phrase');
  closingBrackets(reading, lines.start[last], lines.end[last]);
  closingLabels(reading, lines.start[last], lines.end[last]);
  let closed = endsClosed(reading, lines.start[last], lines.end[last]);
  const open: number[] = [];
  for (let i = last + 1; i < lines.count; i++) {
    const start = lines.start[i];
    const end = lines.end[i];
    if (start === end) continue;
    const zone = zones.at(start);
    if (zone !== undefined) {
      if (zone.rule === 'initials') noteSignature(reading, start, end);
      closed ||= zone.kind === 'byline' || (zone.kind === 'boilerplate' && CLOSING_RULES.has(zone.rule));
      continue;
    }
    if (isTailHead(reading, start, end)) closed = true;
    if (closed) zones.add('boilerplate', start, end, 'after-story');
    else open.push(i);
  }
  if (open.length === 1 && isTrailingHeadline(text, lines.start[open[0]], lines.end[open[0]]))
    zones.add('boilerplate', lines.start[open[0]], lines.end[open[0]], 'trailing-headline');
  // A page's scraps below its story: buttons, counters, labels.
  if (isPage)
    for (const i of open)
      if (isScrap(text, lines.start[i], lines.end[i])) zones.add('boilerplate', lines.start[i], lines.end[i], 'html-scrap');
}

/** Rules after whose line no more story is looked for. */
const CLOSING_RULES = new Set(['bracket-note', 'video-line', 'promotion']);

/** A line with a paragraph's free text. */
function isStory(reading: Reading, i: number): boolean {
  const { text, lines, zones } = reading;
  const start = lines.start[i];
  const end = lines.end[i];
  if (start === end) return false;
  return zones
    .free(start, end)
    .some(
      (gap) =>
        gap.end - gap.start > 12 && (isProse(text, gap.start, gap.end) || end - start >= 110 || holdsSentence(text, gap.start, gap.end)),
    );
}

/** A sentence of eight words and more ends inside the line: "… sampai akhir tahun. rmol news logo article". */
function holdsSentence(text: string, start: number, end: number): boolean {
  const stop = indexWithin(text, '. ', start, end);
  return stop > 0 && countWords(text.slice(start, stop)) >= 8;
}

function isTailHead(reading: Reading, start: number, end: number): boolean {
  if (end - start > 40) return false;
  const line = lineWords(reading.text, start, end, 6);
  return line.words.length > 0 && reading.words.tails.get(line.words) === true;
}

function isScrap(text: string, start: number, end: number): boolean {
  return (
    end - start < 60 &&
    countWords(text.slice(start, end)) <= 4 &&
    !/[.:@]/.test(text.slice(start, end)) &&
    !endsAsSentence(text, start, end)
  );
}

/** The headline of another piece below the story: no end mark, no list's mark, the capitals of headlines. */
function isTrailingHeadline(text: string, start: number, end: number): boolean {
  if (!isUpper(text.charCodeAt(start)) || text.slice(start, end).includes(':') || endsAsSentence(text, start, end)) return false;
  return hasHeadlineCapitals(text.slice(start, end));
}

/** "… katanya. (mus)", "… imbuhnya. [detik.com]": initials at the last paragraph's end; okezone prints them twice. */
function closingBrackets(reading: Reading, start: number, end: number): void {
  const { text, zones, words } = reading;
  for (const gap of zones.free(start, end)) {
    let stop = gap.end;
    for (let rounds = 0; rounds < 2; rounds++) {
      while (stop > gap.start && ' .\u00a0'.includes(text[stop - 1])) stop--;
      if (text[stop - 1] !== ')' && text[stop - 1] !== ']') break;
      const open = Math.max(lastIndexWithin(text, '(', gap.start, stop), lastIndexWithin(text, '[', gap.start, stop));
      if (open <= gap.start || initialsEnd(text, open, stop) !== stop || !followsSentence(text, gap.start, open)) break;
      zones.add('byline', open, stop, 'closing-initials');
      noteSignature(reading, open, stop);
      const site = text.slice(open + 1, stop - 1);
      const outlet = isSiteName(site) ? words.outlets.byAddress(site) : undefined;
      if (outlet !== undefined) noteOutlet(reading, outlet.name, STRENGTH.closing, stated('closing-initials', open, stop));
      stop = open;
    }
  }
}

function followsSentence(text: string, from: number, at: number): boolean {
  let i = at;
  while (i > from && (text[i - 1] === ' ' || text[i - 1] === '\u00a0')) i--;
  return i > from && '.!?"”’)…'.includes(text[i - 1]);
}

/** "… di Jakarta. Pewarta: Livia Kristianti Editor: Suryanto" on one line with the story. */
function closingLabels(reading: Reading, start: number, end: number): void {
  const { text, zones } = reading;
  const gap = zones.free(start, end).at(-1);
  if (gap === undefined) return;
  const from = Math.max(gap.start, gap.end - 320);
  const hits = findLabels(reading, from, gap.end, false);
  const first = hits.findIndex(
    (hit, i) => hits.slice(i).every((h) => isValue(reading, h, false)) && followsSentence(text, gap.start, hit.start),
  );
  if (first < 0) return;
  for (const hit of hits.slice(first)) noteValue(reading, hit, STRENGTH.closing);
  zones.add('byline', hits[first].start, gap.end, 'closing-byline');
}

/** The last paragraph already ends in initials or a byline. */
function endsClosed(reading: Reading, start: number, end: number): boolean {
  const zone = reading.zones.at(end - 1);
  return zone !== undefined && zone.start > start && zone.kind === 'byline';
}
