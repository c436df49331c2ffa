import { charClass, isUpper, LETTER } from '../text/characters.js';
import { withoutTags } from './fold.js';
import { isSiteName } from './outlet-index.js';
import type { CleanVocabulary } from './vocabulary.js';

/** Reads the names of a byline: "Ana Putri, Budi Raharjo", "SITI AMINAH", "<a …>Ana Putri</a>", "Ana Putri dan Budi Raharjo". */
export function readPeople(text: string, words: CleanVocabulary): string[] {
  const names: string[] = [];
  for (const part of withoutTags(text).split(/[,&;/|•·]| dan | and /)) {
    const name = tidyName(part);
    // "Taufik Budi, Jurnalis": what the writer is, after the name.
    if (name !== undefined && words.bylines.get([name.toLowerCase()]) !== undefined) continue;
    // "Kontributor Solo, Labib Zamani": what the writer is, before the name.
    if (name?.includes(' ') && words.bylines.get([name.slice(0, name.indexOf(' ')).toLowerCase()])?.field === 'authors') continue;
    if (name !== undefined && words.outlets.byName(name) === undefined && !names.includes(name)) names.push(name);
  }
  return names;
}

/** The name in a report line: "Tribun Jateng, Yayan Isro" and "TribunJakarta.com Elga Hikari" give the person without the paper or the town. */
export function readReporter(text: string, words: CleanVocabulary): string[] {
  const bare = withoutTags(text).split('|')[0];
  const comma = bare.lastIndexOf(',');
  const name = comma >= 0 ? bare.slice(comma + 1) : bare;
  const parts = name.split(' ').filter((w) => w.trim() !== '');
  let from = 0;
  // Leading words that name the paper: a site's name, or the longest known outlet.
  for (let to = Math.min(3, parts.length - 1); to > 0; to--) {
    const lead = parts.slice(0, to).join(' ');
    if (isSiteName(lead) || words.outlets.byName(lead) !== undefined) {
      from = to;
      break;
    }
  }
  return readPeople(parts.slice(from).join(' '), words);
}

function tidyName(part: string): string | undefined {
  let from = 0;
  let to = part.length;
  while (from < to && !isLetter(part, from)) from++;
  while (to > from && !isLetter(part, to - 1) && part[to - 1] !== '.') to--;
  if (part[to - 1] === '.' && (to - from < 3 || part[to - 3] !== ' ')) to--;
  const name = part.slice(from, to).replace(/\s+/g, ' ');
  const parts = name.split(' ');
  if (name.length < 2 || name.length > 60 || parts.length > 6 || /\d/.test(name)) return undefined;
  if (!isUpper(name.charCodeAt(0)) || isSiteName(name) || /^(tim|redaksi|admin|desk|newsroom)\b/i.test(name)) return undefined;
  if (name !== name.toUpperCase() || parts.length < 2) return name;
  return parts.map((w) => (w.length < 2 ? w : w[0] + w.slice(1).toLowerCase())).join(' ');
}

const isLetter = (text: string, i: number): boolean => charClass(text.charCodeAt(i)) === LETTER;
