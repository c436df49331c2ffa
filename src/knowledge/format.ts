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

/** Sections of the compiled file, one a line after the header, each JSON. */
export const SECTIONS = [
  'people',
  'posts',
  'organizations',
  'platforms',
  'programs',
  'places',
  'regulation-kinds',
  'regulations',
  'outlets',
  'words',
  'regulation-titles',
  'sources',
  'phrases',
  'lexicon',
] as const;
export type Section = (typeof SECTIONS)[number];
