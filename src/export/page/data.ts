import type { Correction } from '../../model/correction.js';

/** What the page has for each article from the start. */
export type PackedArticle = [
  id: string,
  path: string,
  title: string,
  /** Into `outlets`, -1 where unknown. */
  outlet: number,
  published: string,
  /** Only an address of the web, else "". */
  url: string,
  /** How many dates, figures, quotations. */
  values: [number, number, number],
  /** Things named: entity, mentions, entity, mentions … */
  named: number[],
  /** Number of the group of articles with the same words, -1 where it stands alone. */
  group: number,
  /** Path of the report that it copies, else "". */
  copyOf: string,
];

/** A thing by its number. */
export type PackedEntity = [
  id: string,
  type: string,
  subtype: string,
  name: string,
  /** Aliases met in these articles. */
  forms: string[],
  known: 0 | 1,
  wikidata: string,
  /** Of a regulation its title and status; of a person the posts held. */
  about: string,
];

/** What every mark has, and then by its type what `MarkTail` says. Offsets in UTF-16 units. */
export type PackedMark = [
  type: number,
  start: number,
  end: number,
  sentence: number,
  /** In hundredths. */
  confidence: number,
  /** Into `rules`. */
  rule: number,
  /** Into `facts`. */
  facts: number[],
  ...tail: (string | number)[],
];

/**
 * name: entity · role: entity, holder or -1 · regulation: entity, pinpoints · date: timex, value, mod, implied parts ·
 * figure: kind, exact value, unit, bound · quote: speaker or -1, kind
 */
export type MarkTail = (string | number)[];

export type PackedEvent = [
  date: string,
  time: string,
  kind: 's' | 'a',
  who: number,
  post: string,
  what: string,
  quotation: string,
  /** Platforms, regulations, programmes, places. */
  objects: number[],
  people: number[],
  figures: string[],
  line: number,
  confidence: number,
  /** Position of the mark that it rests on. */
  mark: number,
  /** mod, basis */
  mod: string,
  basis: string,
];

/** What is parsed only when an article is looked into. */
export interface PackedText {
  /** Text, control characters and marks of direction made visible. */
  t: string;
  /** start, end, start, end … */
  s: number[];
  /** Zones: kind, start, end. */
  z: [string, number, number][];
  m: PackedMark[];
  e: PackedEvent[];
}

/** What is parsed when the page opens. */
export interface PackedIndex {
  language: 'id' | 'en';
  /** Articles in each chunk of texts. */
  chunk: number;
  outlets: string[];
  rules: string[];
  facts: string[];
  articles: PackedArticle[];
  entities: PackedEntity[];
  /** Corrections that these records already have: saved again with the new ones. */
  corrections: Correction[];
}

/** Types of marks by their number. */
export const MARK_TYPES = [
  'person',
  'role',
  'organization',
  'platform',
  'program',
  'place',
  'regulation',
  'date',
  'figure',
  'quote',
] as const;
export const CHUNK = 50;
