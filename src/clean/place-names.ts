import type { Knowledge } from '../knowledge/contract.js';
import type { LoadedKnowledge } from '../knowledge/index.js';
import { foldText, withoutTags } from './fold.js';

/** Names of towns and regions, for datelines. */
export interface PlaceNames {
  has(name: string): boolean;
  /** The name as a reader writes it: "JAKARTA" → "Jakarta", a clipped "YOGYA" → "Yogyakarta". */
  display(name: string): string;
}

/** Small words that stay small inside a place's name, and letters that stay large. */
const SMALL = new Set(['di', 'dan', 'of', 'the']);
const LARGE = new Set(['dki', 'diy', 'ntb', 'ntt', 'as', 'uea']);
/** What a region's full name puts before the name itself. */
const KINDS = new Set(['kota', 'kabupaten', 'kab', 'provinsi', 'kecamatan', 'kec', 'administrasi', 'kotamadya', 'adm']);

/** Names whose answers are kept; a longer name is a view of its article's text and would keep all of it. */
const MOST_KEPT = 256;
const LONGEST_KEPT = 12;

/** Looks names up as they come: no run reads all places. */
export function createPlaceNames(knowledge: Knowledge): PlaceNames {
  const { names } = knowledge as LoadedKnowledge;
  const bareNamesOf = (name: string): string[] =>
    names.lookup(withoutTags(name)).flatMap((r) => (r.type === 'place' ? [bareName(knowledge.entry(r.id)?.name ?? '')] : []));
  const display = (name: string): string => {
    const shown = titleCase(name.trim());
    const all = bareNamesOf(name);
    // A form that is some place's own name is never read as a clipped one.
    const own = foldText(name);
    const full = all.find((bare) => foldText(bare) === own) ?? all[0];
    return full?.startsWith(shown) && !full.slice(shown.length).includes(' ') ? full : shown;
  };
  return {
    has: kept((name) => names.lookup(withoutTags(name)).some((r) => r.type === 'place')),
    display: kept(display),
  };
}

/** The same answers, those of short names kept: most articles come from the same few towns. */
function kept<T extends string | boolean>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (name.length > LONGEST_KEPT) return answer(name);
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size === MOST_KEPT) known.clear();
    const made = answer(name);
    known.set(name, made);
    return made;
  };
}

function bareName(name: string): string {
  const words = name.split(' ');
  let from = 0;
  while (from < words.length - 1 && KINDS.has(words[from].toLowerCase())) from++;
  return words.slice(from).join(' ');
}

function titleCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .split(' ')
    .map((word, i) => {
      const lower = word.toLowerCase();
      if (LARGE.has(lower)) return word;
      return i > 0 && SMALL.has(lower) ? lower : lower.split('-').map(capital).join('-');
    })
    .join(' ');
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
