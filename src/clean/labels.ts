import { isUpper } from '../text/characters.js';
import { STRENGTH, type Strength } from './findings.js';
import { countWords } from './fold.js';
import { type LineWords, lineWords } from './line-words.js';
import { skipBlanks } from './lines.js';
import { isSiteName } from './outlet-index.js';
import { readPeople, readReporter } from './people.js';
import { noteOutlet, type Reading, stated } from './reading.js';
import { indexWithin } from './search.js';
import type { BylineLabel } from './vocabulary.js';

/** A label found in a line, and where its value stands. */
export interface LabelHit {
  readonly label: BylineLabel;
  readonly start: number;
  readonly valueStart: number;
  valueEnd: number;
}

/**
 * The labels of text[from, to), each with its value: "Pewarta: Livia Editor: Suryanto" has two. `bareFirst` lets the first
 * stand without its colon ("Laporan Wartawan Harian Maju, Siti").
 */
export function findLabels(reading: Reading, from: number, to: number, bareFirst: boolean): LabelHit[] {
  const { text, words } = reading;
  const hits: LabelHit[] = [];
  if (!bareFirst && !holdsColon(text, from, to)) return hits;
  const line = lineWords(text, from, to, 48);
  // "Penulis Nadia Rahmah | Editor Bagus Santosa": bars do a colon's work.
  const barred = bareFirst && indexWithin(text, '|', from, to) > 0;
  for (let i = 0; i < line.words.length; ) {
    let colonEnd = 0;
    const hit = words.bylines.at(line, i, (label, next) => {
      const after = afterLabel(text, line.end[next - 1], to);
      const first = i === 0 && isOpening(text, from, line);
      const accepted =
        after > 0 ||
        (bareFirst &&
          ((label.bare && first) || (barred && isPerson(label) && (first || text[lastSign(text, from, line.start[i])] === '|'))));
      if (accepted) colonEnd = after;
      return accepted;
    });
    if (hit === undefined) {
      i++;
      continue;
    }
    const start = i === 0 ? from : line.start[i];
    if (hits.length > 0) hits[hits.length - 1].valueEnd = start;
    hits.push({ label: hit.value, start, valueStart: colonEnd > 0 ? colonEnd : line.end[hit.next - 1], valueEnd: to });
    i = hit.next;
  }
  return hits;
}

const isPerson = ({ field }: BylineLabel): boolean => field === 'authors' || field === 'editors' || field === 'both';

/** Index of the last sign before `at` that is no blank. */
function lastSign(text: string, from: number, at: number): number {
  let i = at - 1;
  while (i > from && (text[i] === ' ' || text[i] === '\u00a0')) i--;
  return i;
}

/** Whether there is a sign that a label can stand before: most closing paragraphs have none. */
function holdsColon(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isColon(text.charCodeAt(i))) return true;
  return false;
}

/** A colon, a table's bar, a wide colon. */
const isColon = (code: number): boolean => code === 0x3a || code === 0x7c || code === 0xff1a;

/** Position after the colon (or a table's bar) that follows a label, 0 where none does. */
function afterLabel(text: string, at: number, to: number): number {
  const next = skipBlanks(text, at, to);
  return next < to && isColon(text.charCodeAt(next)) ? next + 1 : 0;
}

/** Nothing but marks stands before the first word. */
function isOpening(text: string, from: number, line: LineWords): boolean {
  return line.start[0] - from <= 4 && !text.slice(from, line.start[0]).includes('"');
}

/** True where a label's value has the shape of what the label announces. */
export function isValue(reading: Reading, hit: LabelHit, inHeader: boolean): boolean {
  const { text, words } = reading;
  const value = text.slice(hit.valueStart, hit.valueEnd).trim();
  const count = countWords(value);
  const colon = ':|：'.includes(text[hit.valueStart - 1]);
  switch (hit.label.field) {
    case 'source':
      return count <= 14;
    case 'published':
    case 'modified': {
      const stamp = words.stamps.find(text, hit.valueStart, hit.valueEnd);
      return inHeader && stamp !== undefined && count <= 12;
    }
    case 'desk':
      return (
        inHeader && count <= 14 && (colon || value.includes('|') || words.stamps.find(text, hit.valueStart, hit.valueEnd) !== undefined)
      );
    case 'title':
    case 'url':
      return text[hit.valueStart - 1] === '|';
    case 'none':
      return colon ? count <= 14 : count <= 1;
    default: {
      if (hit.label.place && !colon) return count <= 12 && startsUpper(value);
      const people = readPeople(value, words);
      return colon ? count <= 14 : count >= 1 && count <= 5 && people.length > 0 && everyWordUpper(value.replace(/ ?\|$/, ''));
    }
  }
}

const startsUpper = (value: string): boolean => isUpper(value.charCodeAt(0)) || isSiteName(value.split(/[ ,:]/)[0]);
export const everyWordUpper = (value: string): boolean => value.split(' ').every((w) => w === '' || isUpper(w.charCodeAt(0)));

export function noteValue(reading: Reading, hit: LabelHit, strength: Strength): void {
  const { text, words, found } = reading;
  const { label, valueStart, valueEnd } = hit;
  const value = text.slice(valueStart, valueEnd);
  const evidence = stated(`byline-${label.field}`, skipBlanks(text, valueStart, valueEnd), valueEnd);
  const people = (field: 'authors' | 'editors'): void => {
    const names = label.place ? readReporter(value, words) : readPeople(value, words);
    found.addPeople(field, names, strength, evidence);
  };
  switch (label.field) {
    case 'authors':
      if (label.place) noteReportersPaper(reading, hit);
      people('authors');
      break;
    case 'editors':
      people('editors');
      break;
    case 'both':
      people('authors');
      people('editors');
      break;
    case 'source':
    case 'url':
      found.set('url', readAddress(value), strength, evidence);
      break;
    case 'title':
      found.set('title', value.split('|')[0].trim(), strength, evidence);
      break;
    case 'published':
    case 'modified':
      noteStamp(reading, hit, strength);
      break;
    case 'desk':
      noteDesk(reading, valueStart, valueEnd, strength);
      break;
  }
}

function noteStamp(reading: Reading, { label, valueStart, valueEnd }: LabelHit, strength: Strength): void {
  const { text, words, found } = reading;
  const stamp = words.stamps.find(text, valueStart, valueEnd);
  if (stamp === undefined) return;
  const evidence = stated(`byline-${label.field}`, stamp.start, stamp.end);
  if (label.field === 'modified') found.set('modified', stamp.value, strength, evidence);
  // A page that prints only when it was last changed has no better word for its day.
  found.set('published', stamp.value, label.field === 'modified' ? STRENGTH.dateline : strength, evidence);
}

/** "Laporan Reporter Tribun Jogja, Siti": the reporter's paper is the article's. */
function noteReportersPaper(reading: Reading, hit: LabelHit): void {
  const comma = indexWithin(reading.text, ',', hit.valueStart, hit.valueEnd);
  if (comma < 0) return;
  const outlet = reading.words.outlets.byName(reading.text.slice(hit.valueStart, comma));
  if (outlet !== undefined) noteOutlet(reading, outlet.name, STRENGTH.address, stated('reporters-paper', hit.valueStart, comma));
}

/** "Redaksi Tabuka News | 31 July 2023": the paper, and the day. */
function noteDesk(reading: Reading, from: number, to: number, strength: Strength): void {
  const { text, words, found } = reading;
  const stamp = words.stamps.find(text, from, to);
  if (stamp !== undefined) found.set('published', stamp.value, strength, stated('byline-desk', stamp.start, stamp.end));
  const bar = indexWithin(text, '|', from, to);
  const nameEnd = bar >= 0 ? bar : (stamp?.start ?? to);
  const name = text.slice(from, nameEnd).replace(/^[\s:]+|[\s\-–,]+$/g, '');
  if (name !== '') noteOutlet(reading, words.outlets.byName(name)?.name ?? name, strength, stated('byline-desk', from, nameEnd));
}

/** The first address in a stretch. */
export function readAddress(value: string): string | undefined {
  const at = value.search(/https?:\/\/|www\./i);
  if (at < 0) return undefined;
  let end = at;
  while (end < value.length && !/[\s|<>"]/.test(value[end])) end++;
  const url = value.slice(at, end).replace(/[).,;]+$/, '');
  return url.length > 10 ? url : undefined;
}
