import type { Knowledge, OutletEntry, WordEntry } from '../knowledge/contract.js';
import { WordPhrases } from './line-words.js';
import { indexOutlets, type OutletIndex } from './outlet-index.js';
import { createPlaceNames, type PlaceNames } from './place-names.js';
import { createStampReader, type StampReader } from './stamp.js';
import { createSubjects, type Subjects } from './subjects.js';

/** What a byline label says of the words after it. */
export type BylineField = 'authors' | 'editors' | 'both' | 'source' | 'published' | 'modified' | 'url' | 'title' | 'desk' | 'none';
export interface BylineLabel {
  readonly field: BylineField;
  /** Counts without a colon too. */
  readonly bare: boolean;
  /** A town or outlet and a comma may stand before the name. */
  readonly place: boolean;
}
/** A line, or the beginning of one, that is no part of an article. */
export interface FurniturePhrase {
  readonly colon: boolean;
  readonly wholeLine: boolean;
  /** The only outlet that has it. */
  readonly outlet: OutletEntry | undefined;
}
export interface LinkCue {
  readonly form: 'link' | 'video';
  readonly colon: boolean;
  /** Found inside paragraphs too. */
  readonly inline: boolean;
}

/** What a line's first word can open, as bits. */
export const OPENS = { byline: 1, link: 2, furniture: 4, other: 8 } as const;

/** The words by which the furniture of pages is known, read from the facts once. */
export interface CleanVocabulary {
  readonly outlets: OutletIndex;
  readonly places: PlaceNames;
  readonly stamps: StampReader;
  readonly bylines: WordPhrases<BylineLabel>;
  readonly furniture: WordPhrases<FurniturePhrase>;
  readonly links: WordPhrases<LinkCue>;
  readonly tails: WordPhrases<true>;
  readonly sections: WordPhrases<true>;
  readonly credits: WordPhrases<{ readonly opens: boolean }>;
  /** First words of urges, and the channels that they urge to: "Ikuti … di Google News". */
  readonly urges: ReadonlySet<string>;
  readonly channels: readonly string[];
  /** Words with which some line that is no story can begin, and what they open there; all others are passed over at once. */
  readonly openings: ReadonlyMap<string, number>;
  /** First words of the link cues that stand inside paragraphs: "baca", "simak". */
  readonly inlineCues: readonly string[];
  /** Furniture in capitals that pages leave inside paragraphs: "SCROLL TO CONTINUE WITH CONTENT". */
  readonly shouts: readonly string[];
  /** How sentences begin that name a person. */
  readonly subjects: Subjects;
  /** Words by which a name is a paper's: "ekspres", "harian". */
  readonly pressWords: ReadonlySet<string>;
  /** Words that open a note in square brackets: "[Gambas:Video]", "[img.2]". */
  readonly bracketWords: ReadonlySet<string>;
}

export function readVocabulary(knowledge: Knowledge): CleanVocabulary {
  const table = <T>(kind: string, value: (word: WordEntry) => T): WordPhrases<T> => {
    const phrases = new WordPhrases<T>();
    for (const word of knowledge.words(kind)) for (const form of formsOf(word)) phrases.add(form, value(word));
    return phrases;
  };
  const promotion = (role: string): string[] =>
    knowledge.words('promotion-words').flatMap((w) => (w.fields.role === role ? formsOf(w).map((f) => f.toLowerCase()) : []));
  const bylines = table('byline-labels', ({ fields }) => ({
    field: (fields.field as BylineField | undefined) ?? 'none',
    bare: fields.bare === true,
    place: fields.place === true,
  }));
  const links = table('link-cues', ({ fields }) => ({
    form: fields.form === 'video' ? ('video' as const) : ('link' as const),
    colon: fields.colon === true,
    inline: fields.inline === true,
  }));
  const credits = table('photo-credits', ({ fields }) => ({ opens: fields.opens === true }));
  const lines = readFurniture(knowledge.outlets());
  const urges = new Set(promotion('urge'));
  const inline = knowledge.words('link-cues').filter((w) => w.fields.inline === true);
  return {
    outlets: indexOutlets(knowledge),
    places: createPlaceNames(knowledge),
    stamps: createStampReader(knowledge),
    bylines,
    links,
    credits,
    urges,
    channels: promotion('channel'),
    openings: indexOpenings([
      [bylines.openings(), OPENS.byline],
      [links.openings(), OPENS.link],
      [credits.openings(), OPENS.other],
      [lines.furniture.openings(), OPENS.furniture],
      [urges, OPENS.other],
    ]),
    tails: table('page-tails', () => true as const),
    subjects: createSubjects(knowledge),
    pressWords: new Set(
      knowledge
        .words('press-words')
        .flatMap(formsOf)
        .map((f) => f.toLowerCase()),
    ),
    sections: table('site-sections', () => true as const),
    inlineCues: [...new Set(inline.flatMap(formsOf).map((f) => f.split(' ')[0].toLowerCase()))],
    ...lines,
  };
}

function indexOpenings(lists: readonly (readonly [Iterable<string>, number])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [words, bit] of lists) for (const word of words) found.set(word, (found.get(word) ?? 0) | bit);
  return found;
}

const formsOf = (word: WordEntry): string[] => [word.name, ...word.aliases.map((a) => a.text)];

function readFurniture(outlets: readonly OutletEntry[]): Pick<CleanVocabulary, 'furniture' | 'bracketWords' | 'shouts'> {
  const owners = new Map<string, Set<OutletEntry>>();
  const wholeLines = new Set(outlets.flatMap((o) => o.lines));
  for (const outlet of outlets)
    for (const line of [...outlet.boilerplate, ...outlet.lines]) owners.set(line, (owners.get(line) ?? new Set()).add(outlet));
  const furniture = new WordPhrases<FurniturePhrase>();
  // Phrases with a colon go first: where "Tag" and "Tag:" both stand, a line "Tag: banjir" must meet the second.
  const lines = [...owners].sort(([a], [b]) => Number(b.trim().endsWith(':')) - Number(a.trim().endsWith(':')));
  for (const [line, set] of lines) {
    const owner = set.size === 1 ? [...set][0] : undefined;
    const outlet = owner !== undefined && owner.domains.length > 0 ? owner : undefined;
    furniture.add(line, { colon: line.trim().endsWith(':'), wholeLine: wholeLines.has(line) || /^[\d[]/.test(line), outlet });
  }
  const shapes = [...owners.keys()];
  return {
    furniture,
    bracketWords: new Set(shapes.flatMap((l) => (/^\[[a-z]{3,}/i.test(l) ? [/[a-z]+/i.exec(l)![0].toLowerCase()] : []))),
    // Longest first: "ADVERTISEMENT BY" before "ADVERTISEMENT".
    shouts: shapes.filter((l) => l.length >= 12 && /^[A-Z]+( [A-Z]+)*$/.test(l)).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  };
}
