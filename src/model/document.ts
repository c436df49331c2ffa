import type { Diagnostic } from './diagnostic.js';
import type { ZoneKind } from './label.js';
import type { Metadata, MetadataFields } from './metadata.js';
import type { Span } from './span.js';
import type { Tokens } from './tokens.js';

/** One article's source as ingest hands it on: decoded, nothing taken away. */
export interface RawDocument {
  /** First 16 hex digits of the SHA-256 of the source bytes (+ the member's path, for a container). */
  readonly id: string;
  /** As given, POSIX separators; `dump.zip!/a/b.html` for a member, `rows.jsonl#12` for a row. */
  readonly path: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly encoding: string;
  /** The decoded source: plain text, or HTML when mediaType is text/html. BOM dropped. */
  readonly content: string;
  /** Metadata that the container states beside the text (a JSON row's `title`, `published` …). */
  readonly given: MetadataFields;
  /** Spans of `content` that the reader itself knows (a row's title line). */
  readonly givenZones: readonly Zone[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A stretch that is not body. Zones never overlap and are sorted; what no zone covers is body. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
  readonly rule: string;
}

/** A page of an article that was spread over several. `text.slice(start, end)` is the page's own text. */
export interface DocumentPage extends Span {
  readonly path: string;
  readonly sha256: string;
}

/**
 * Stretches of a page's text, each with where it stands in the page: bytes of the page as its encoding writes it, a byte order mark not counted; code
 * points where the encoding or a repair does not let bytes be counted. What no stretch covers was put in: line ends between blocks.
 */
export interface PageSourceMap {
  readonly unit: 'byte' | 'codepoint';
  readonly spans: readonly (Span & { readonly from: number; readonly to: number })[];
}

/** The cleaned article. `text` is what all offsets index; zones mark, they never delete. */
export interface Document {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly language: string;
  readonly text: string;
  readonly metadata: Metadata;
  readonly zones: readonly Zone[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where several pages were joined: all of them, in their order. */
  readonly pages?: readonly DocumentPage[];
  /** Of a web page, where it was asked for. */
  readonly sourceMap?: PageSourceMap;
}

/** A document cut into tokens and sentences. Boilerplate and byline zones have tokens too; sentences never cross a zone's edge. */
export interface Segmented extends Document {
  readonly tokens: Tokens;
  readonly sentences: readonly Span[];
}
