import type { DateExpression } from './date-expression.js';
import type { NameLabel } from './label.js';
import type { Span } from './span.js';
import type { Bound, FigureValue, Pinpoint, RolePart } from './value.js';

/** Who proposed a mark, by which rule, with which knowledge entries. */
export interface Provenance {
  readonly component: string;
  readonly rule: string;
  readonly facts: readonly string[];
}

interface MentionBase extends Span {
  /** 0 to 1. */
  readonly confidence: number;
  readonly provenance: Provenance;
}

/** A name that may link to knowledge entries. Whoever makes one writes all keys, in this order: all stages behind read them, and one hidden class is read fastest. */
export interface NameMention extends MentionBase {
  readonly type: Exclude<NameLabel, 'regulation' | 'role'>;
  /** Ids of the knowledge entries that this name may mean; empty for a name that no list holds. */
  readonly candidates: readonly string[];
  /** Subtype that the form itself shows ("PT …" is a company), for organisations without a candidate. */
  readonly subtype: string | undefined;
  /** Canonical name that a rule can build ("Pemkot Bandung" → "Pemerintah Kota Bandung"), for names without a candidate. */
  readonly canonical: string | undefined;
}

export interface RoleMention extends MentionBase {
  readonly type: 'role';
  readonly candidates: readonly string[];
  readonly canonical: string | undefined;
  readonly parts: readonly RolePart[];
  /** Further names inside the span, which what the post means does not depend on. */
  readonly within: readonly RolePart[] | undefined;
  /** "mantan", "eks", "calon", "Plt" … inside the span. */
  readonly qualifier: 'former' | 'candidate' | 'acting' | undefined;
}

export interface RegulationMention extends MentionBase {
  readonly type: 'regulation';
  /** Citation id without the type: "permendag-50-2020"; several where the form is ambiguous ("UU ITE" by date), best first. */
  readonly candidates: readonly string[];
  /** For each candidate, in the same order, the stretches of time in which these words mean it. */
  readonly meant?: readonly (readonly { readonly from?: string; readonly to?: string }[])[];
  /** In the words of the record: { pasal: "27", ayat: "3" }. */
  readonly pinpoint?: Pinpoint;
  /** All pinpoints in words, in order: "pasal 12 huruf a; pasal 11". */
  readonly at?: string;
  readonly relation?: 'amends' | 'revokes' | 'implements';
}

export interface DateMention extends MentionBase {
  readonly type: 'date';
  /** What the words say; resolved against the publication date by `link`. */
  readonly expression: DateExpression;
}

export interface FigureMention extends MentionBase, FigureValue {
  readonly type: 'figure';
  readonly mod?: Bound;
}

export type Mention = NameMention | RoleMention | RegulationMention | DateMention | FigureMention;
export type MentionOf<T extends Mention['type']> = Extract<Mention, { type: T }>;

/** A reading that lost, with the reason: what `explain` shows. */
export interface RejectedMention {
  readonly mention: Mention;
  /** One short sentence, such as "a longer citation covers it". */
  readonly reason: string;
}
