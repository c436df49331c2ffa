import type { Diagnostic } from './diagnostic.js';
import type { Label, MentionZone, ZoneKind } from './label.js';
import type { Provenance } from './mention.js';
import type { Metadata } from './metadata.js';
import type { DateValue, FigureValue, Pinpoint } from './value.js';

/** The waist: one record a document, what `warta extract` prints. Names are fixed; fields may be added. Offsets count `offsetUnit`s of `text`. */
export interface Analysis {
  readonly format: 'warta.document/1';
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly language: string;
  readonly offsetUnit: 'codepoint' | 'utf16';
  /** Absent with --no-text. */
  readonly text?: string;
  readonly metadata: Metadata;
  readonly zones: readonly { kind: ZoneKind; start: number; end: number; rule: string }[];
  readonly sentences: readonly { start: number; end: number }[];
  /** Sorted by start, then longest first. */
  readonly annotations: readonly Annotation[];
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  /** Changes that a sentence states with their ends, checked by arithmetic. */
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where an article was spread over several pages: each with its source and its stretch of `text`. Path and digest of the record are the first's. */
  readonly pages?: readonly { path: string; sha256: string; start: number; end: number }[];
  /** With --source-map, of a web page: [start, end, from, to]: `text[start, end)` comes from [from, to) of the page, in `unit`s of it. */
  readonly sourceMap?: { readonly unit: 'byte' | 'codepoint'; readonly spans: readonly (readonly [number, number, number, number])[] };
  /** Where other articles of the same run tell the story in the same words. */
  readonly duplicate?: Duplicate;
}

/** An article's place among its copies: a wire report, and those that print it. */
export interface Duplicate {
  /** The head's record id: the same for all of a group. */
  readonly group: string;
  /** The head's path. The head is the earliest by the date that the article states; of one date, the first by path. */
  readonly head: string;
  /** `exact`: the same words as the head; `near`: mostly the same. */
  readonly kind: 'head' | 'exact' | 'near';
  /** To the head, 0 to 1. */
  readonly similarity: number;
  /** Articles in the group. */
  readonly size: number;
}

interface AnnotationBase {
  /** Unique in the document. */
  readonly id: string;
  readonly type: Label;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly zone: MentionZone;
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly confidence: number;
  readonly provenance: Provenance;
}
export interface EntityAnnotation extends AnnotationBase {
  readonly type: 'person' | 'organization' | 'platform' | 'program' | 'place';
  readonly entity: string;
  readonly subtype?: string;
  /** Ids that remained where no single one did. */
  readonly candidates?: readonly string[];
}
export interface RoleAnnotation extends AnnotationBase {
  readonly type: 'role';
  /** The post. */
  readonly entity: string;
  /** Entity id of the person who holds it at the article's date, where known. */
  readonly holder?: string;
  readonly parts: readonly { type: 'organization' | 'place'; start: number; end: number; entity: string }[];
}
export interface RegulationAnnotation extends AnnotationBase {
  readonly type: 'regulation';
  readonly entity: string;
  readonly pinpoint?: Pinpoint;
  readonly at?: string;
}
export interface DateAnnotation extends AnnotationBase, DateValue {
  readonly type: 'date';
}
export interface FigureAnnotation extends AnnotationBase, FigureValue {
  readonly type: 'figure';
}
export interface QuoteAnnotation extends AnnotationBase {
  readonly type: 'quote';
  /** Entity id, or null where the text names none. */
  readonly speaker: string | null;
  readonly cue?: { start: number; end: number };
  readonly kind: 'direct' | 'indirect';
  readonly date?: string;
  readonly place?: string;
}
export type Annotation = EntityAnnotation | RoleAnnotation | RegulationAnnotation | DateAnnotation | FigureAnnotation | QuoteAnnotation;
export type AnnotationOf<T extends Label> = Extract<Annotation, { type: T }>;

/** A post held, as the knowledge base or the text has it. */
export interface HeldRole {
  readonly post: string;
  readonly organization?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface Entity {
  /** "person:johnny-g-plate". */
  readonly id: string;
  readonly type: Exclude<Label, 'date' | 'figure' | 'quote'>;
  readonly subtype?: string;
  /** Canonical. */
  readonly name: string;
  /** Every other name known for it. */
  readonly aliases: readonly string[];
  /** True where the knowledge base has it. */
  readonly known: boolean;
  readonly wikidata?: string;
  /** Annotation ids. */
  readonly mentions: readonly string[];
  /** For a person: posts that hold at the article's date. */
  readonly roles?: readonly HeldRole[];
  /** For a regulation. */
  readonly title?: string;
  readonly status?: string;
}

/** "naik 20,5 persen dari Rp44,5 triliun menjadi Rp53,6 triliun": annotation ids of the figures, and what follows from the amounts. */
export interface Change {
  readonly direction: 'rise' | 'fall';
  readonly stated: string;
  readonly from: string;
  readonly to: string;
  /** In the unit of `stated`. */
  readonly computed: number;
  /** Whether the statement follows from the amounts within their rounding; absent where one is only approximate. */
  readonly agrees?: boolean;
  readonly sentence: number;
}

export interface Relation {
  readonly type: 'holds' | 'affiliated' | 'speaker' | 'amends' | 'revokes' | 'implements' | 'abbreviates' | 'refers';
  readonly from: string;
  readonly to: string;
  readonly sentence: number;
  /** The words that say it, where a few do: "mencabut", "aturan itu". */
  readonly start?: number;
  readonly end?: number;
  readonly provenance: Provenance;
}
