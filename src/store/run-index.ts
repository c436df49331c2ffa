import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { WartaError } from '../errors.js';
import type { Analysis } from '../model/analysis.js';
import { fileLines } from './ndjson-lines.js';
import { isRecordFile, parseRecordLine } from './records.js';
import { finishedManifest, isStore, recordsFile } from './run/manifest.js';

interface Entry {
  /** Into the files of the run. */
  readonly file: number;
  readonly line: number;
  readonly sha256: string;
  readonly offset: number;
  readonly bytes: number;
}

/** A saved run, or a store, whose records are read one at a time, by path or source: memory holds places, not records. */
export class RunIndex {
  private readonly byPath = new Map<string, Entry>();
  private readonly bySource = new Map<string, string>();

  private constructor(
    readonly path: string,
    private readonly files: readonly string[],
  ) {}

  /** Opens a run and notes where its records stand. Throws WartaError where it is missing, zipped, or a line is broken. */
  static async open(path: string): Promise<RunIndex> {
    const index = new RunIndex(path, isStore(path) ? partsOf(path) : [checked(path)]);
    for (const [file, name] of index.files.entries()) {
      for await (const { number, text, offset, bytes } of fileLines(name)) {
        const { path: document, sha256 } = parseRecordLine(text, `${name}:${number}`);
        if (!index.byPath.has(document)) index.byPath.set(document, { file, line: number, sha256, offset, bytes });
        if (!index.bySource.has(sha256)) index.bySource.set(sha256, document);
      }
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
    const entry = this.byPath.get(path);
    return `${this.files[entry?.file ?? 0] ?? this.path}:${entry?.line ?? 1}`;
  }

  read(path: string): Analysis | undefined {
    const entry = this.byPath.get(path);
    if (entry === undefined) return undefined;
    const bytes = Buffer.alloc(entry.bytes);
    readSync(this.opened(entry.file), bytes, 0, entry.bytes, entry.offset);
    const text = bytes.toString('utf8');
    return parseRecordLine(text.startsWith('\ufeff') ? text.slice(1) : text, this.placeOf(path));
  }

  close(): void {
    if (this.open !== undefined) closeSync(this.open.handle);
    this.open = undefined;
  }

  private open: { readonly file: number; readonly handle: number } | undefined;

  /** The file that was read last stays open: records are mostly asked for in their order. */
  private opened(file: number): number {
    if (this.open?.file === file) return this.open.handle;
    this.close();
    this.open = { file, handle: openSync(this.files[file], 'r') };
    return this.open.handle;
  }
}

const partsOf = (store: string): string[] =>
  finishedManifest(store)
    .parts.filter((part) => part.documents > 0)
    .map((part) => recordsFile(store, part));

/** A file that is a saved run. */
function checked(path: string): string {
  const remedy = 'Make one with `warta extract PATH… > run.ndjson`.';
  if (!existsSync(path)) throw new WartaError('run/not-found', 'There is no saved run here.', { place: path, remedy });
  if (path.endsWith('.gz'))
    throw new WartaError('run/zipped', 'A zipped run cannot be looked up.', { place: path, remedy: 'Unzip it first.' });
  if (!isRecordFile(path)) throw new WartaError('run/format', 'This is no saved run of records.', { place: path, remedy });
  return path;
}
