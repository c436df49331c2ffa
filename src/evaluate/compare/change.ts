import type { Place } from '../place.js';

/** How a thing fared from one run to the next. `--fail-on` takes these names. */
export const CHANGE_KINDS = ['lost', 'gained', 'changed', 'merged', 'split'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One difference between two records of a document. */
export interface Change {
  readonly kind: ChangeKind;
  /** What it is about: "document", "text", "metadata", "content", "entity", "relation", or the mark's "mark", "span", "type", "value", "link". */
  readonly about: string;
  /** The type of mark or entity, or the metadata field. */
  readonly what: string;
  /** One sentence. */
  readonly message: string;
  readonly place: Place;
  /** The words around it, where there are some. */
  readonly context: string;
}
