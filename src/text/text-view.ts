import { LineIndex } from './line-index.js';
import { OffsetMap } from './offsets.js';

/** A text together with the unit that its offsets count: cuts it, and gives offsets in the unit another format wants. */
export class TextView {
  private readonly map: OffsetMap;
  private readonly points: boolean;
  private lines: LineIndex | undefined;

  constructor(
    readonly text: string,
    unit: 'codepoint' | 'utf16',
  ) {
    this.map = new OffsetMap(text);
    this.points = unit === 'codepoint';
  }

  /** The stretch between two offsets. */
  slice(start: number, end: number): string {
    return this.text.slice(this.utf16(start), this.utf16(end));
  }

  /** The offset in UTF-16 units, as JavaScript and Java count. */
  utf16(at: number): number {
    return this.points ? this.map.toUtf16(at) : at;
  }

  /** The offset in code points, as Python counts. */
  codePoint(at: number): number {
    return this.points ? at : this.map.toCodePoint(at);
  }

  /** The offset in this text's own unit, from UTF-16 units. */
  offsetOf(utf16: number): number {
    return this.points ? this.map.toCodePoint(utf16) : utf16;
  }

  /** Line of an offset, from 1. */
  line(at: number): number {
    this.lines ??= new LineIndex(this.text);
    return this.lines.at(this.utf16(at)).line;
  }
}
