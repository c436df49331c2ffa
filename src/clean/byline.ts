import { charClass, LETTER } from '../text/characters.js';
import { STRENGTH, type Strength } from './findings.js';
import { countWords } from './fold.js';
import { everyWordUpper, findLabels, isValue, type LabelHit, noteValue } from './labels.js';
import { firstWord, lineWords } from './line-words.js';
import { skipBlanks } from './lines.js';
import { isPressName, isSiteName } from './outlet-index.js';
import { readPeople } from './people.js';
import { PREPOSITIONS } from './prepositions.js';
import { noteOutlet, type Reading, stated } from './reading.js';
import { indexWithin } from './search.js';
import type { Stamp } from './stamp.js';

/** Reads a short line as a byline: labels, or in the header a stamp. Undefined where it is none; else its rule, with its findings noted. */
export function readByline(reading: Reading, from: number, to: number, inHeader: boolean): string | undefined {
  const strength = inHeader ? STRENGTH.header : STRENGTH.closing;
  return labelled(reading, from, to, inHeader, strength) ?? (inHeader ? stamped(reading, from, to) : undefined);
}

function labelled(reading: Reading, from: number, to: number, inHeader: boolean, strength: Strength): string | undefined {
  if (!reading.words.bylines.begins(firstWord(reading.text, from, to)))
    return inHeader ? behindPaper(reading, from, to, strength) : undefined;
  const hits = findLabels(reading, from, to, true);
  if (hits.length === 0 || skipMarks(reading.text, from, hits[0].start) < hits[0].start) return undefined;
  const stamp = inHeader ? cutStamp(reading, hits) : undefined;
  if (!hits.every((hit) => isValue(reading, hit, inHeader))) return undefined;
  for (const hit of hits) noteValue(reading, hit, strength);
  if (stamp !== undefined) reading.found.set('published', stamp.value, strength, stated('byline-stamp', stamp.start, stamp.end));
  return `byline-${hits[0].label.field}`;
}

/** "Oleh Felek Wahyu pada 12 Mar 2024, 18:00 WIB": the stamp behind the last name, which ends before it. */
function cutStamp(reading: Reading, hits: readonly LabelHit[]): Stamp | undefined {
  const { text, words } = reading;
  const last = hits[hits.length - 1];
  if (last.label.field !== 'authors' && last.label.field !== 'editors') return undefined;
  const stamp = words.stamps.find(text, last.valueStart, last.valueEnd);
  if (stamp === undefined || trimMarks(text.slice(stamp.end, last.valueEnd)) !== '') return undefined;
  const name = text.slice(last.valueStart, stamp.start).replace(/[\s\-–—|•·,]+(?:pada|on)?[\s\-–—|•·,:]*$/i, '');
  last.valueEnd = last.valueStart + name.length;
  return stamp;
}

/** "Reporter" on a line of its own, the name on the next: the lines it takes, 0 where it is none. */
export function readLabelAbove(reading: Reading, from: number, to: number, nextFrom: number, nextTo: number): boolean {
  const { text, words, found } = reading;
  if (to - from > 24 || nextTo - nextFrom > 60) return false;
  const label = words.bylines.get(lineWords(text, from, to).words);
  if (label === undefined || (label.field !== 'authors' && label.field !== 'editors')) return false;
  const name = text.slice(nextFrom, nextTo).trim();
  if (countWords(name) > 5 || !everyWordUpper(name) || words.bylines.begins(firstWord(name, 0, name.length))) return false;
  const people = readPeople(name, words);
  if (people.length === 0 || words.sections.get(lineWords(name, 0, name.length).words) === true) return false;
  found.addPeople(label.field, people, STRENGTH.header, stated(`byline-${label.field}`, nextFrom, nextTo));
  return true;
}

/** "Hukum Kita | Ditulis oleh: Rina Maharani": the paper's name before the byline. */
function behindPaper(reading: Reading, from: number, to: number, strength: Strength): string | undefined {
  const { text, words } = reading;
  const bar = indexWithin(text, '|', from, Math.min(to, from + 48));
  if (bar < 0) return undefined;
  const name = text.slice(from, bar).trim();
  if (name === '' || countWords(name) > 4 || !everyWordUpper(name) || !words.bylines.begins(firstWord(text, bar + 1, to))) return undefined;
  const start = skipBlanks(text, bar + 1, to);
  const rule = labelled(reading, start, to, false, strength);
  if (rule === undefined) return undefined;
  const known = words.outlets.byName(name);
  const isPlaceOrMenu = words.places.has(name) || words.sections.get(lineWords(name, 0, name.length).words) === true;
  const paper = known?.name ?? (isSiteName(name) || !isPlaceOrMenu ? name : undefined);
  const sure = known !== undefined || isSiteName(name) || isPressName(name, words.pressWords);
  if (paper !== undefined)
    noteOutlet(reading, paper, sure ? STRENGTH.header : STRENGTH.guess, stated('before-byline', from, from + name.length));
  return rule;
}

function skipMarks(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && charClass(text.charCodeAt(i)) !== LETTER) i++;
  return i;
}

/** A line that is little more than a publication stamp: "• Selasa, 05 April 2022, 21:08 WIB", "Kompas.com- 20/06/2025, 17:28 WIB". */
function stamped(reading: Reading, from: number, to: number): string | undefined {
  const { text, words, found } = reading;
  if (to - from > 160) return undefined;
  const stamp = words.stamps.find(text, from, to);
  if (stamp === undefined) return undefined;
  const left = trimMarks(text.slice(from, stamp.start));
  const right = trimMarks(text.slice(stamp.end, to));
  const outlet =
    left === ''
      ? undefined
      : (words.outlets.byName(left) ?? (isSiteName(left) || isPressName(left, words.pressWords) ? { name: left } : undefined));
  const count = countWords(left) + countWords(right);
  const alone = count === 0 || (outlet !== undefined && right === '');
  // A headline may hold a date ("Harga Emas 10 Juni 2025"), hardly ever a clock time with its zone.
  if (!alone && !(stamp.timed && count <= 8 && !isSentence(left, right))) return undefined;
  found.set('published', stamp.value, STRENGTH.header, stated('stamp-line', stamp.start, stamp.end));
  if (outlet !== undefined) noteOutlet(reading, outlet.name, STRENGTH.header, stated('stamp-line', from, stamp.start));
  else if (
    left !== '' &&
    countWords(left) <= 5 &&
    everyWordUpper(left) &&
    words.bylines.get(lineWords(left, 0, left.length).words) === undefined
  )
    found.addPeople('authors', readPeople(left, words), STRENGTH.header, stated('stamp-line', from, stamp.start));
  return 'stamp-line';
}

/** "Laga itu digelar pada Senin 16 September 2019 pukul 19.00 WIB.": a sentence of the story that holds a clock time. */
function isSentence(left: string, right: string): boolean {
  const last = left.slice(left.lastIndexOf(' ') + 1).toLowerCase();
  return (
    PREPOSITIONS.has(last) ||
    (countWords(left) >= 3 && left.split(' ').filter((w) => w === w.toLowerCase()).length >= 2) ||
    countWords(right) > 4
  );
}

const trimMarks = (value: string): string => value.replace(/^[\s\-–—|•·,.:/]+|[\s\-–—|•·,.:/]+$/g, '');

/** "Rangga Rahadiansyah - detikOto - detik.com": the writer, the desk, the site. */
export function nameAndSite(reading: Reading, from: number, to: number): string | undefined {
  const { text, words, found } = reading;
  if (to - from > 120) return undefined;
  if (!'-–|,'.split('').some((sign) => indexWithin(text, sign, from, to) > 0)) return undefined;
  const barred = text.slice(from, to).split(/\s[-–|]\s?|\s?[-–|]\s/);
  // "Rindi Salsabilla, CNBC Indonesia": with a comma only a known paper tells it from other lists.
  const comma = barred.length === 1 ? text.slice(from, to).split(', ') : [];
  const isWriter = comma.length === 2 && comma[0].includes(' ') && !words.places.has(comma[0]) && comma[0] !== comma[0].toUpperCase();
  const parts = isWriter && words.outlets.byName(comma[1].trim()) !== undefined ? comma : barred;
  const site = parts.at(-1)!.trim();
  if (parts.length < 2 || parts.length > 3) return undefined;
  const outlet = words.outlets.byName(site);
  if (outlet === undefined && !isSiteName(site)) return undefined;
  const name = parts[0].trim();
  if (countWords(name) > 12 || !everyWordUpper(name.replace(/ (dan|&) /g, ' '))) return undefined;
  const people = readPeople(name, words);
  if (people.some((p) => countWords(p) > 5)) return undefined;
  if (people.length > 0) found.addPeople('authors', people, STRENGTH.header, stated('name-and-site', from, from + parts[0].length));
  noteOutlet(reading, outlet?.name ?? site, STRENGTH.header, stated('name-and-site', to - parts.at(-1)!.length, to));
  return 'name-and-site';
}
