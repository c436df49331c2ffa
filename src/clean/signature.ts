import { STRENGTH } from './findings.js';
import { foldText } from './fold.js';
import { isFullName } from './initials.js';
import { lineWords } from './line-words.js';
import { isSiteName } from './outlet-index.js';
import { readPeople } from './people.js';
import { type Reading, stated } from './reading.js';

/** Words that open a bracket which names no writer: "(Humas Polda)", "(Foto Antara)". */
const NO_NAME = new Set(['humas', 'tim', 'redaksi', 'info', 'dok', 'adv', 'bersambung', 'via', 'berbagai', 'biro', 'laporan', 'penulis']);

/**
 * The writer who signs in brackets below the story: "(Rina Maharani)", "(Tribunjateng.com/Rina Maharani)". Another paper's writer
 * is its source. Who stands in a byline goes before.
 */
export function noteSignature(reading: Reading, from: number, to: number): void {
  const { text, words, found } = reading;
  const inside = text.slice(from, to).replace(/^[\s([]+|[\s)\].,]+$/g, '');
  const parts = inside.split(/\s*\/\s*/);
  const name = parts.at(-1)!;
  if (parts.length > 2 || !isFullName(name)) return;
  if (parts.length === 2 && !(isSiteName(parts[0]) && isOwn(reading, parts[0]))) return;
  const line = lineWords(name, 0, name.length);
  if (NO_NAME.has(line.words[0]) || words.credits.begins(line.words[0]) || words.bylines.begins(line.words[0])) return;
  if (words.places.has(name) || words.outlets.byName(name) !== undefined || words.sections.get(line.words) === true) return;
  found.addPeople('authors', readPeople(name, words), STRENGTH.closing, stated('signature', from, to));
}

/** The site is the article's own paper, or one of the same house. */
function isOwn({ words, found }: Reading, site: string): boolean {
  const outlet = found.get('outlet');
  const other = words.outlets.byName(site);
  if (outlet === undefined || other === undefined) return true;
  if (foldText(other.name) === foldText(outlet)) return true;
  const own = words.outlets.byName(outlet)?.domains ?? [];
  return other.domains.some((a) => own.some((b) => a.endsWith(`.${b}`) || b.endsWith(`.${a}`) || house(a) === house(b)));
}

/** "jateng.tribunnews.com" → "tribunnews.com". */
const house = (domain: string): string => domain.split('.').slice(-2).join('.');
