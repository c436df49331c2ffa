import { createHash } from 'node:crypto';
import type { Lexicon } from '../../text/lexicon.js';
import { FORMAT, idHash, padding, SECTIONS, type Section } from '../format.js';

/** Words that a run may add to the lexicon before its hash slots must grow. */
const ROOM = 16_384;

/** Collects the sections of a compiled file. */
export interface SectionWriter {
  readonly sections: ReadonlyMap<Section, Buffer>;
  bytes(name: Section, bytes: Buffer): void;
  text(name: Section, text: string): void;
  json(name: Section, value: unknown): void;
  integers(name: Section, numbers: ArrayLike<number>): void;
  /** A byte for each number up to the highest, 1 where it is in the list. */
  set(name: Section, members: readonly number[]): void;
  ids(ids: readonly string[]): void;
  lexicon(lexicon: Lexicon): void;
}

export function sectionWriter(): SectionWriter {
  const sections = new Map<Section, Buffer>();
  const bytes = (name: Section, value: Buffer): unknown => sections.set(name, value);
  const integers = (name: Section, numbers: ArrayLike<number>): unknown => bytes(name, Buffer.from(Int32Array.from(numbers).buffer));
  return {
    sections,
    bytes,
    integers,
    text: (name, text) => bytes(name, Buffer.from(text)),
    json: (name, value) => bytes(name, Buffer.from(JSON.stringify(value))),
    set(name, members) {
      const flags = Buffer.alloc(members.reduce((top, n) => Math.max(top, n), 0) + 1);
      for (const n of members) flags[n] = 1;
      bytes(name, flags);
    },
    ids(ids) {
      let size = 1024;
      while (size < ids.length * 2) size *= 2;
      const slots = new Int32Array(size);
      ids.forEach((id, i) => {
        let slot = idHash(id) & (size - 1);
        while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
        slots[slot] = i + 1;
      });
      integers('ids', slots);
    },
    lexicon(lexicon) {
      const tables = lexicon.tables(ROOM);
      bytes('lexicon', Buffer.from(tables.text));
      integers('lexicon#starts', tables.starts);
      integers('lexicon#slots', tables.slots);
    },
  };
}

/** Header line and sections, each padded so that its tables can be read in place. */
export function assemble(sections: ReadonlyMap<Section, Buffer>): Buffer {
  const parts = SECTIONS.map((name) => sections.get(name) ?? Buffer.alloc(0));
  const version = createHash('sha256').update(Buffer.concat(parts)).digest('hex').slice(0, 16);
  let header = JSON.stringify({ format: FORMAT, version, lengths: parts.map((p) => p.length) });
  header += `${' '.repeat(padding(Buffer.byteLength(header) + 1))}\n`;
  return Buffer.concat([Buffer.from(header), ...parts.flatMap((p) => [p, Buffer.alloc(padding(p.length))])]);
}
