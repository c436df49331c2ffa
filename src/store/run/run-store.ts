import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { WartaError } from '../../errors.js';
import { syncFolder } from './disk.js';
import type { Entry } from './entry.js';
import { Journal } from './journal.js';
import { KeySet } from './key-set.js';
import { lockStore } from './lock.js';
import {
  indexFile,
  MANIFEST_NAME,
  type Manifest,
  type Part,
  readManifest,
  recordsFile,
  type StoreSettings,
  writeManifest,
} from './manifest.js';
import { EntryStream, mergeEntries } from './merge-entries.js';
import { PartWriter } from './part-writer.js';
import { readIndex, readPart } from './parts.js';
import { comparePaths } from './path-order.js';

/** Makes the tables of a part in the folder `tables`, and gives their places. What they hold depends on the part alone. */
export type PartTables = (folder: string, part: Part, records: () => Iterable<Buffer>) => Promise<readonly string[]>;

/** The name of a part's table: whose records it is made of, and which one it is. */
export const tableFile = ({ records }: Part, table: string): string => `${records}.${table}.parquet`;

export interface StoreOptions {
  readonly settings: StoreSettings;
  /** Bytes that a part has about. */
  readonly partBytes: number;
  /** Documents that this run does not meet go out at its end. */
  readonly prune: boolean;
  readonly tables: PartTables;
}

/** Bytes of a log before it is sorted. */
const SEGMENT = 1 << 25;
const OWN = new Set([MANIFEST_NAME, `${MANIFEST_NAME}.tmp`, 'parts', 'tables', 'journal']);

/**
 * A store while a run writes into it. What is done goes to the journal; at the end the journal and the parts of earlier runs are joined by path
 * into new parts, and the manifest is put in place in one step. Interrupted at any moment, the next run goes on; the parts come out the same.
 */
export class RunStore {
  private readonly met = new KeySet();

  private constructor(
    private readonly folder: string,
    /** Keys of everything that parts and journal hold. */
    private readonly done: KeySet,
    private readonly manifest: Manifest,
    private readonly options: StoreOptions,
    private readonly journal: Journal,
    private readonly lock: { release(): void },
    /** True where an unfinished run by other settings was thrown away. */
    readonly discarded: boolean,
  ) {}

  /** Opens a store, or begins one in an empty or new folder. Throws WartaError where another run has it, or the folder holds something else. */
  static open(folder: string, options: StoreOptions): RunStore {
    mkdirSync(folder, { recursive: true });
    const foreign = readdirSync(folder).find((name) => !OWN.has(name) && !name.startsWith('lock'));
    if (foreign !== undefined && readManifest(folder) === undefined)
      throw new WartaError('store/folder', `The folder is no store: it holds "${foreign}".`, {
        place: folder,
        remedy: 'Give an empty or a new one.',
      });
    const lock = lockStore(folder);
    try {
      const manifest = readManifest(folder) ?? begin(folder, options);
      if (manifest.partBytes !== options.partBytes)
        throw new WartaError('store/part-size', `The store's parts have ${manifest.partBytes / 1_048_576} MiB.`, {
          place: folder,
          remedy: 'Give that --part-size, or another folder.',
        });
      const done = new KeySet();
      const settings = JSON.stringify(options.settings);
      const segment = Math.min(SEGMENT, 4 * options.partBytes);
      const { journal, discarded } = Journal.open(folder, settings, segment, (key) => done.add(key));
      for (const part of manifest.parts) for (const { key } of readIndex(folder, part)) done.add(Buffer.from(key, 'hex'));
      return new RunStore(folder, done, manifest, options, journal, lock, discarded);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** True where a run into the store was interrupted. */
  isBegun(): boolean {
    return !this.journal.isEmpty();
  }

  /** The key of what a record is made from: source and settings. */
  keyOf(source: unknown): Buffer {
    return createHash('sha256')
      .update(JSON.stringify([this.options.settings, source]))
      .digest()
      .subarray(0, 16);
  }

  /** True where the store has what is made from this source. The document counts as met. */
  has(key: Buffer): boolean {
    if (!this.done.has(key)) return false;
    this.met.add(key);
    return true;
  }

  /** Keeps what was made of a document: its record as JSON, or why it has none. */
  add(path: string, key: Buffer, kind: Entry['kind'], json: string | Uint8Array): void {
    this.done.add(key);
    this.met.add(key);
    this.journal.append({
      path,
      key: key.toString('hex'),
      kind,
      body: typeof json === 'string' ? Buffer.from(json) : Buffer.from(json.buffer, json.byteOffset, json.length),
    });
  }

  /** Ends the run: the store is whole, and what it needs no more is gone. `others`: sorted entries of other stores, laid over this one's. */
  async finish(others: readonly Iterator<Entry>[] = []): Promise<Manifest> {
    const { folder, options } = this;
    for (const name of ['parts', 'tables']) mkdirSync(join(folder, name), { recursive: true });
    const parts: Part[] = [];
    const tables: string[] = [];
    const keep = async (part: Part): Promise<void> => {
      parts.push(part);
      tables.push(...(await options.tables(folder, part, () => recordsOf(folder, part))));
    };
    await this.join(new PartWriter(folder, options.partBytes, keep), keep, others);
    for (const name of ['parts', 'tables']) syncFolder(join(folder, name));
    const { settings, partBytes } = options;
    const sum = (field: 'documents' | 'leftOut'): number => parts.reduce((n, part) => n + part[field], 0);
    const manifest = {
      format: 'warta.store/1',
      finished: true,
      settings,
      partBytes,
      documents: sum('documents'),
      leftOut: sum('leftOut'),
      parts,
    } as const;
    writeManifest(folder, manifest);
    this.journal.remove();
    sweep(folder, parts, tables);
    return manifest;
  }

  /** Lets go of the store. A run that was not finished goes on from here next time. */
  close(): void {
    try {
      this.journal.keep();
    } finally {
      this.journal.close();
      this.lock.release();
    }
  }

  /** Joins parts and journal; a part that nothing falls into stays as it is. */
  private async join(writer: PartWriter, keep: (part: Part) => Promise<void>, others: readonly Iterator<Entry>[]): Promise<void> {
    const fresh = new EntryStream(mergeEntries([this.journal.entries(), ...others]));
    const takeBefore = async (path: string | undefined): Promise<void> => {
      for (let head = fresh.peek(); head !== undefined && (path === undefined || comparePaths(head.path, path) < 0); head = fresh.peek()) {
        const entry = fresh.take();
        if (this.stays(entry)) await writer.add(entry);
      }
    };
    const { parts } = this.manifest;
    for (const [i, part] of parts.entries()) {
      if (writer.isEmpty() && this.isUntouched(part, fresh.peek(), i === parts.length - 1)) {
        await keep(part);
        continue;
      }
      for (const entry of readPart(this.folder, part)) {
        await takeBefore(entry.path);
        // a document that was done anew stands in the journal
        if (fresh.peek()?.path !== entry.path && this.stays(entry)) await writer.add(entry);
      }
    }
    await takeBefore(undefined);
    await writer.end();
  }

  /** The last part ended where the documents ended, which is no boundary for those that come now. */
  private isUntouched(part: Part, head: Entry | undefined, isLast: boolean): boolean {
    if (head !== undefined && (isLast || comparePaths(head.path, part.last) <= 0)) return false;
    if (!this.prunes()) return true;
    for (const { key } of readIndex(this.folder, part)) if (!this.met.has(Buffer.from(key, 'hex'))) return false;
    return true;
  }

  private stays({ key }: Entry): boolean {
    return !this.prunes() || this.met.has(Buffer.from(key, 'hex'));
  }

  /** Records that were made by other settings are no longer what the program says of these documents. */
  private prunes(): boolean {
    return this.options.prune || JSON.stringify(this.manifest.settings) !== JSON.stringify(this.options.settings);
  }
}

/** An unfinished store: readers are told, and folders that are read for articles leave it out. */
function begin(folder: string, { settings, partBytes }: StoreOptions): Manifest {
  const manifest = { format: 'warta.store/1', finished: false, settings, partBytes, documents: 0, leftOut: 0, parts: [] } as const;
  writeManifest(folder, manifest);
  return manifest;
}

function* recordsOf(folder: string, part: Part): Generator<Buffer> {
  for (const entry of readPart(folder, part)) if (entry.kind === 'record') yield entry.body;
}

/** Removes files that the manifest does not name: parts of earlier runs, and what interrupted ones left. */
function sweep(folder: string, parts: readonly Part[], tables: readonly string[]): void {
  const named = new Set([...parts.flatMap((p) => [recordsFile(folder, p), indexFile(folder, p)]), ...tables]);
  for (const inner of ['parts', 'tables']) {
    const path = join(folder, inner);
    for (const name of existsSync(path) ? readdirSync(path) : [])
      if (!named.has(join(path, name))) rmSync(join(path, name), { recursive: true });
  }
}
