import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { WartaError } from '../errors.js';
import type { Analysis } from '../model/analysis.js';
import { fileLines } from './ndjson-lines.js';
import { isRecordFile, parseRecordLine } from './records.js';

interface Entry {
  readonly line: number;
  readonly sha256: string;
  readonly offset: number;
  readonly bytes: number;
}

/** A saved run whose records are read one at a time, by path or source: memory holds places, not records. */
export class RunIndex {
  private readonly byPath = new Map<string, Entry>();
  private readonly bySource = new Map<string, string>();
  private readonly file: number;

  private constructor(readonly path: string) {
    this.file = openSync(path, 'r');
  }

  /** Opens a run and notes where its records stand. Throws WartaError where it is missing, zipped, or a line is broken. */
  static async open(path: string): Promise<RunIndex> {
    if (!existsSync(path))
      throw new WartaError('run/not-found', 'There is no saved run here.', {
        place: path,
        remedy: 'Make one with `warta extract PATH… > run.ndjson`.',
      });
    if (path.endsWith('.gz'))
      throw new WartaError('run/zipped', 'A zipped run cannot be looked up.', { place: path, remedy: 'Unzip it first.' });
    if (!isRecordFile(path))
      throw new WartaError('run/format', 'This is no saved run of records.', {
        place: path,
        remedy: 'Make one with `warta extract PATH… > run.ndjson`.',
      });
    const index = new RunIndex(path);
    for await (const { number, text, offset, bytes } of fileLines(path)) {
      const { path: document, sha256 } = parseRecordLine(text, `${path}:${number}`);
      if (!index.byPath.has(document)) index.byPath.set(document, { line: number, sha256, offset, bytes });
      if (!index.bySource.has(sha256)) index.bySource.set(sha256, document);
    }
    return index;
  }

  /** Paths of its documents, in the order of the run. */
  paths(): IterableIterator<string> {
    return this.byPath.keys();
  }

  has(path: string): boolean {
    return this.byPath.has(path);
  }

  /** Path of a document that was made from these bytes. */
  pathOfSource(sha256: string): string | undefined {
    return this.bySource.get(sha256);
  }

  /** Where a document's record stands: "run.ndjson:17". */
  placeOf(path: string): string {
    return `${this.path}:${this.byPath.get(path)?.line ?? 1}`;
  }

  read(path: string): Analysis | undefined {
    const entry = this.byPath.get(path);
    if (entry === undefined) return undefined;
    const bytes = Buffer.alloc(entry.bytes);
    readSync(this.file, bytes, 0, entry.bytes, entry.offset);
    const text = bytes.toString('utf8');
    return parseRecordLine(text.startsWith('\ufeff') ? text.slice(1) : text, this.placeOf(path));
  }

  close(): void {
    closeSync(this.file);
  }
}
