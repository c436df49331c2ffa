import { charClass, LETTER } from '../text/characters.js';
import { STRENGTH, type Strength } from './findings.js';
import { countWords } from './fold.js';
import { everyWordUpper, findLabels, isValue, noteValue } from './labels.js';
import { firstWord, lineWords } from './line-words.js';
import { isSiteName } from './outlet-index.js';
import { readPeople } from './people.js';
import { PREPOSITIONS } from './prepositions.js';
import { noteOutlet, type Reading, stated } from './reading.js';
import { indexWithin } from './search.js';

/** Reads a short line as a byline: labels, or in the header a stamp. Undefined where it is none; else its rule, with its findings noted. */
export function readByline(reading: Reading, from: number, to: number, inHeader: boolean): string | undefined {
  const strength = inHeader ? STRENGTH.header : STRENGTH.closing;
  return labelled(reading, from, to, inHeader, strength) ?? (inHeader ? stamped(reading, from, to) : undefined);
}

function labelled(reading: Reading, from: number, to: number, inHeader: boolean, strength: Strength): string | undefined {
  if (!reading.words.bylines.begins(firstWord(reading.text, from, to))) return undefined;
  const hits = findLabels(reading, from, to, true);
  if (hits.length === 0 || skipMarks(reading.text, from, hits[0].start) < hits[0].start) return undefined;
  if (!hits.every((hit) => isValue(reading, hit, inHeader))) return undefined;
  for (const hit of hits) noteValue(reading, hit, strength);
  return `byline-${hits[0].label.field}`;
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
  const outlet = left === '' ? undefined : (words.outlets.byName(left) ?? (isSiteName(left) ? { name: left } : undefined));
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
  if (!'-–|'.split('').some((sign) => indexWithin(text, sign, from, to) > 0)) return undefined;
  const parts = text.slice(from, to).split(/\s[-–|]\s?|\s?[-–|]\s/);
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
