import type { NameLabel } from './label.js';

/** One mark of one article, as a reader pointed at it. */
export interface MentionPlace {
  /** The record's id. */
  readonly document: string;
  /** Type of the mark when it was pointed at. */
  readonly type: string;
  readonly text: string;
  /** Offset in code points. Where the mark has moved, the only one with this type and text is meant. */
  readonly start: number;
}

/** What a correction is about: a named thing wherever it is named (or in one article), or a single mark. */
export type CorrectionTarget =
  | { readonly entity: string; readonly document?: string; readonly mention?: undefined }
  | { readonly mention: MentionPlace; readonly entity?: undefined; readonly document?: undefined };

interface Drop {
  readonly do: 'drop';
}
interface Retype {
  readonly do: 'retype';
  readonly to: NameLabel;
  /** Of an organisation. */
  readonly subtype?: string;
}
/** The thing (or what the mark means, or who speaks) is in truth `into`. */
interface Merge {
  readonly do: 'merge';
  readonly into: string;
  /** Its name, for articles that do not list it. */
  readonly name?: string;
}
/** Part of the mentions mean something else, `into`: those written as `form`, or the single mark. */
interface Split {
  readonly do: 'split';
  readonly into: string;
  readonly name: string;
  readonly form?: string;
}

/** One correction by a reader: applied in the order of the file, each to what those before it left. */
export type Correction = CorrectionTarget & (Drop | Retype | Merge | Split);

export const CORRECTIONS_FORMAT = 'warta.corrections/1';
