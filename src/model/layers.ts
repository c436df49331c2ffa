import type { Segmented } from './document.js';
import type { Mention, RejectedMention } from './mention.js';
import type { Quote } from './quote.js';

/** A document with its mentions: sorted by span, no two overlapping. */
export interface Annotated extends Segmented {
  readonly mentions: readonly Mention[];
  readonly rejected: readonly RejectedMention[];
}

/** A document with its quotations: sorted by span, no two overlapping. */
export interface Attributed extends Annotated {
  readonly quotes: readonly Quote[];
}
