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
 * Sections of the compiled file: a header line of JSON with their lengths, then each section's bytes, begun at a multiple of
 * four. Lists of named entries are one JSON a line, with the lines' offsets in `<kind>#lines`, so that a reader parses only
 * the entries that a text names. Tables are little-endian Int32.
 */
export const SECTIONS = [
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
  'regulation-kinds',
  'regulations',
  'outlets',
  'words',
  'regulation-titles',
  'sources',
  'tenures',
  'vocabulary',
  'phrases',
  'lexicon',
] as const;
export type Section = (typeof SECTIONS)[number];

export const FORMAT = 'warta.knowledge/2';

/** Sets of words that the build derives from the names, for the grammars. */
export interface DerivedWords {
  /** Words of the names of ministries, agencies and posts that are no people's names. */
  readonly office: readonly string[];
  /** Words of people's names. */
  readonly personal: readonly string[];
  /** First words of the posts' written forms. */
  readonly postFirst: readonly string[];
}
