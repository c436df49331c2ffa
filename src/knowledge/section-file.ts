import { closeSync, openSync, readSync } from 'node:fs';
import { WartaError } from '../errors.js';
import { FORMAT, HOT, padding, SECTIONS, type Section } from './format.js';

interface Header {
  readonly format: string;
  readonly version: string;
  readonly lengths: readonly number[];
}

/** Longest header line. */
const HEADER = 4096;

/** The sections of a compiled file: those that every run needs stand in memory, the others are read when asked for. */
export class SectionFile {
  readonly version: string;
  private readonly ranges = new Map<Section, readonly [number, number]>();

  private constructor(
    header: Header,
    headerEnd: number,
    /** Bytes of the file from its begin, at least to the last hot section. */
    private readonly hot: (end: number) => Buffer,
    private readonly cold: (from: number, to: number) => Buffer,
  ) {
    this.version = header.version;
    let at = headerEnd;
    SECTIONS.forEach((name, i) => {
      this.ranges.set(name, [at, at + header.lengths[i]]);
      at += header.lengths[i] + padding(header.lengths[i]);
    });
    this.memory = this.hot(this.ranges.get(SECTIONS[HOT])![0]);
  }
  private readonly memory: Buffer;

  /** Reads the hot part of a file. Throws WartaError where it is of another format. */
  static open(path: string): SectionFile {
    const head = readPart(path, 0, HEADER);
    const [header, end] = parseHeader(head, path);
    return new SectionFile(
      header,
      end,
      (to) => readPart(path, 0, to),
      (from, to) => readPart(path, from, to),
    );
  }

  /** A compiled file that stands in memory. */
  static of(bytes: Buffer): SectionFile {
    const [header, end] = parseHeader(bytes, 'memory');
    return new SectionFile(
      header,
      end,
      () => bytes,
      (from, to) => bytes.subarray(from, to),
    );
  }

  /** The bytes of a section, shared: not to be changed. */
  bytes(name: Section): Buffer {
    const [from, to] = this.ranges.get(name)!;
    return to <= this.memory.length ? this.memory.subarray(from, to) : this.cold(from, to);
  }

  text(name: Section): string {
    return this.bytes(name).toString('utf8');
  }

  json<T>(name: Section): T {
    return JSON.parse(this.text(name)) as T;
  }

  integers(name: Section): Int32Array {
    const bytes = aligned(this.bytes(name));
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  }
}

/** Numbers are read in place where the memory happens to be aligned, else from a copy. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes));

function readPart(path: string, from: number, to: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafeSlow(to - from);
    const length = readSync(file, buffer, 0, to - from, from);
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function parseHeader(bytes: Buffer, place: string): [Header, number] {
  const end = bytes.subarray(0, HEADER).indexOf(10);
  let header: Header | undefined;
  try {
    header = JSON.parse(bytes.toString('utf8', 0, Math.max(0, end))) as Header;
  } catch {
    header = undefined;
  }
  if (header?.format !== FORMAT)
    throw new WartaError('knowledge/format', 'This is not a compiled facts file of this version.', {
      place,
      remedy: 'Run `npm run build`.',
    });
  return [header, end + 1];
}
