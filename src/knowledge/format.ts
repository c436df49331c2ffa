import type { NamedType } from './contract.js';

/** Types of names in the order of the compiled file's type numbers. */
export const NAMED_TYPES = ['person', 'role', 'organization', 'platform', 'program', 'place'] as const satisfies readonly NamedType[];

/** The facts kind that holds the entries of a type. */
export const NAMED_KINDS = {
  person: 'people',
  role: 'posts',
  organization: 'organizations',
  platform: 'platforms',
  program: 'programs',
  place: 'places',
} as const satisfies Record<NamedType, string>;

/**
 * Sections that every run needs. Lists of named entries are one JSON a line, with the lines' offsets in `<kind>#lines`, so
 * that a reader parses only the entries that a text names. Tables are little-endian numbers, read in place: the trie of all
 * written forms, the readings at its ends, the lexicon with its hash slots, the hash slots of the ids.
 */
const HOT_SECTIONS = [
  'people',
  'people#lines',
  'posts',
  'posts#lines',
  'organizations',
  'organizations#lines',
  'platforms',
  'platforms#lines',
  'programs',
  'programs#lines',
  'places',
  'places#lines',
  'ids',
  'trie#slots',
  'trie#nodes',
  'trie#roots',
  'first-words',
  'readings',
  'lexicon',
  'lexicon#starts',
  'lexicon#slots',
  'common',
  'vocabulary',
  'tenures',
  'regulation-kinds',
  'regulations',
  'outlets',
  'words',
  'words#kinds',
] as const;

/** Sections that few runs ask for; they are read from the file when one does. */
const COLD_SECTIONS = ['regulation-titles', 'sources', 'details'] as const;

/**
 * Sections of the compiled file, in its order: a header line of JSON with the format, a digest and the sections' lengths,
 * then each section's bytes, begun at a multiple of eight.
 */
export const SECTIONS = [...HOT_SECTIONS, ...COLD_SECTIONS] as const;
export type Section = (typeof SECTIONS)[number];
export const HOT = HOT_SECTIONS.length;

/** Flags of a word in `first-words`: a form begins with it, in small letters too; with a capital only; none has it further inside. */
export const BEGINS = 1;
export const BEGINS_CAPITAL = 2;
export const NEVER_INSIDE = 4;

export const FORMAT = 'warta.knowledge/5';
const ALIGNMENT = 8;
/** Bytes that fill up to the next multiple of the alignment. */
export const padding = (length: number): number => (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;

/** Hash of an id in the `ids` table: slots hold the entry's number over all types, from 1, 0 where empty. */
export function idHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Sets of words that the build derives from the names, for the grammars. */
export interface DerivedWords {
  /** Words of the names of ministries, agencies and posts that are no people's names. */
  readonly office: readonly string[];
  /** Words of people's names. */
  readonly personal: readonly string[];
  /** First words of the posts' written forms. */
  readonly postFirst: readonly string[];
}
