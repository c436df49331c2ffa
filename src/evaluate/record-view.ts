import type { Analysis, Annotation, Entity } from '../model/analysis.js';
import type { Span } from '../model/span.js';
import { LineIndex } from '../text/line-index.js';
import { OffsetMap } from '../text/offsets.js';
import { type Place, placeOfDocument } from './place.js';

/** Characters of the text that a message shows at most. */
const SHOWN = 60;

/** A record with what checks ask of it again and again: slices, places, entities by id. Everything is made when first asked for. */
export class RecordView {
  private offsets: OffsetMap | undefined;
  private lines: LineIndex | undefined;
  private byId: ReadonlyMap<string, Entity> | undefined;

  constructor(
    readonly record: Analysis,
    /** Where the record itself stands ("run.ndjson:17"), for a saved one. */
    readonly origin?: string,
  ) {}

  /** The same record over another text. */
  withText(text: string): RecordView {
    return new RecordView({ ...this.record, text }, this.origin);
  }

  entity(id: string | null | undefined): Entity | undefined {
    if (id === null || id === undefined) return undefined;
    this.byId ??= new Map(this.record.entities.map((e) => [e.id, e]));
    return this.byId.get(id);
  }

  /** Name of an entity, or its id where the record does not hold it. */
  nameOf(id: string | null | undefined): string | undefined {
    return id === null || id === undefined ? undefined : (this.entity(id)?.name ?? id);
  }

  /** The characters of a span; undefined for a record without its text or a span outside of it. */
  slice({ start, end }: Span): string | undefined {
    const { text } = this.record;
    if (text === undefined) return undefined;
    const from = this.utf16(start);
    const to = this.utf16(end);
    return from < 0 || to > text.length || from > to ? undefined : text.slice(from, to);
  }

  /** Length of the text in the record's offset unit. */
  length(): number | undefined {
    const { text, offsetUnit } = this.record;
    if (text === undefined) return undefined;
    return offsetUnit === 'utf16' ? text.length : this.map().toCodePoint(text.length);
  }

  /** UTF-16 offset of a record offset. */
  utf16(at: number): number {
    return this.record.offsetUnit === 'utf16' ? at : this.map().toUtf16(at);
  }

  /** The character at a UTF-16 offset, as a span of the record; empty at the end. */
  characterAt(at: number): Span {
    const unit = (o: number): number => (this.record.offsetUnit === 'utf16' ? o : this.map().toCodePoint(o));
    const length = this.record.text?.length ?? 0;
    return { start: unit(Math.min(at, length)), end: unit(Math.min(at + 1, length)) };
  }

  /** Code point offset of a record offset. */
  codePoint(at: number): number {
    return this.record.offsetUnit === 'utf16' && this.record.text !== undefined ? this.map().toCodePoint(at) : at;
  }

  /** Record offset of a code point offset. */
  fromCodePoint(at: number): number {
    return this.record.offsetUnit === 'utf16' && this.record.text !== undefined ? this.map().toUtf16(at) : at;
  }

  /** The place of a span in its source, as near as it is known; of the document where no span is given. */
  place(span?: Span): Place {
    const { path, text, mediaType } = this.record;
    const whole = placeOfDocument(path);
    // a row is one line of its file, and the lines of a page are not those of the text made from it
    if (whole.line !== undefined || span === undefined || text === undefined || mediaType === 'text/html') return whole;
    this.lines ??= new LineIndex(text);
    const from = this.lines.at(this.utf16(span.start));
    const to = this.lines.at(this.utf16(span.end));
    return { ...whole, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** The words around a span on one line, the span between » and «. */
  context(span: Span, width = 40): string {
    const { text } = this.record;
    if (text === undefined) return '';
    const from = this.utf16(span.start);
    const to = this.utf16(span.end);
    const flat = (s: string): string => s.replace(/\s+/gu, ' ');
    const before = flat(text.slice(Math.max(0, from - width), from));
    const after = flat(text.slice(to, to + width));
    return `${from > width ? '…' : ''}${before}»${shown(text.slice(from, to))}«${after}${to + width < text.length ? '…' : ''}`.trim();
  }

  private map(): OffsetMap {
    this.offsets ??= new OffsetMap(this.record.text ?? '');
    return this.offsets;
  }
}

/** UTF-16 offset of the first character in which two texts differ; the shorter one's length where one begins the other. */
export function firstDifference(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  let at = 0;
  while (at < least && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** A text on one line, cut where it is long. */
export function shown(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= SHOWN) return flat;
  const cut = Array.from(flat).slice(0, SHOWN - 1);
  return `${cut.join('')}…`;
}

/** An annotation for a message: `person "Johnny"`. */
export const named = (a: Annotation): string => `${a.type} "${shown(a.text)}"`;
