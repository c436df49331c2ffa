import type { Provenance } from './mention.js';
import type { Span } from './span.js';

/** A stretch of speech, the marks outside the span. */
export interface Quote extends Span {
  readonly kind: 'direct' | 'indirect';
  /** The reporting word: "ujar", "katanya", "menurut". */
  readonly cue?: Span;
  /** Who the reporting clause names: a person, role or organisation mention's span; absent with a pronoun or "-nya", or where nobody is named. */
  readonly source?: Span;
  /** Who is meant where nobody is known to hold the post that `source` is: "ujar ketua umum partai itu" is who spoke last. */
  readonly otherwise?: Span;
  /** How the source is named: by a name or post, by "-nya"/"dia" (someone named before), or not at all. */
  readonly reference: 'named' | 'pronoun' | 'none';
  /** Spans of the date and place mentions that the reporting clause gives. */
  readonly date?: Span;
  readonly place?: Span;
  readonly confidence: number;
  readonly provenance: Provenance;
}
