import type { Label, ZoneKind } from './label.js';
import type { Span } from './span.js';

/** One reference mark. Offsets count code points of the raw text. A field is there where the gold's format states it. */
export interface GoldMark extends Span {
  readonly type: Label;
  readonly text: string;
  /** Canonical name of what is named, for every name type but regulation. */
  readonly name?: string;
  /** Organisation subtype. */
  readonly subtype?: string;
  /** Canonical name of a post's holder. */
  readonly holder?: string;
  /** Citation id without its type: "permendag-50-2020". */
  readonly citation?: string;
  readonly pinpoint?: string;
  /** Of a date: ISO 8601 / TIMEX3, "" where unresolvable; of a figure: plain digits, a range as "10..15". */
  readonly value?: string;
  readonly timex?: string;
  readonly mod?: string;
  readonly kind?: string;
  readonly unit?: string;
  /** Canonical name of a quotation's speaker; "" where the text names none. */
  readonly speaker?: string;
}

/** What the header of a gold article states. Empty where the format has none. */
export interface GoldMetadata {
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly dateline?: string;
  readonly authors?: readonly string[];
  readonly editors?: readonly string[];
}

/** One article with its reference marks, whatever format they were kept in. */
export interface GoldDocument {
  /** Path below the gold folder without its ending; a record belongs to it whose path ends the same way. */
  readonly name: string;
  /** The file (and row) that holds the marks. */
  readonly place: string;
  readonly text: string;
  /** The text is tokens with blanks between, a sentence a line: it is laid onto the article sentence by sentence, by its letters. */
  readonly tokenized?: true;
  /** The format names no document: the record that holds its first sentences belongs to it. */
  readonly anonymous?: true;
  readonly metadata: GoldMetadata;
  /** Absent where the format has no zones: content is not judged then. */
  readonly zones?: readonly (Span & { readonly kind: ZoneKind })[];
  /** Sorted by start, then longest first. */
  readonly marks: readonly GoldMark[];
}

/** A folder (or file) of gold. */
export interface GoldSet {
  readonly place: string;
  readonly documents: readonly GoldDocument[];
  /** Types that the set annotates; others are not judged. */
  readonly types: ReadonlySet<Label>;
  /** Types whose marks state a value or a link; of the others only spans are judged. */
  readonly valued: ReadonlySet<Label>;
  /** SHA-256 over names and bytes of the gold files. */
  readonly digest: string;
}
