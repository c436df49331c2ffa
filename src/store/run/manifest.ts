import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WartaError } from '../../errors.js';
import { syncFolder, writeWhole } from './disk.js';

/** What records were made by: of the same source and settings comes the same record. */
export interface StoreSettings {
  readonly version: string;
  /** Digest of the facts, the user's own included. */
  readonly facts: string;
  /** Digest of the learnt model; "" without it. */
  readonly model: string;
  readonly anyLanguage: boolean;
}

/** A part: some documents that follow each other in the order of paths. Its files are named by the SHA-256 of what they hold. */
export interface Part {
  /** Digest of `parts/<records>.ndjson`. */
  readonly records: string;
  /** Digest of `parts/<index>.index`. */
  readonly index: string;
  readonly documents: number;
  readonly leftOut: number;
  readonly bytes: number;
  /** First and last path. */
  readonly first: string;
  readonly last: string;
}

export interface Manifest {
  readonly format: 'warta.store/1';
  /** False until the first run into the store has come to its end. */
  readonly finished: boolean;
  readonly settings: StoreSettings;
  /** Bytes that a part has about. */
  readonly partBytes: number;
  readonly documents: number;
  readonly leftOut: number;
  readonly parts: readonly Part[];
}

const NAME = 'warta-store.json';

export const recordsFile = (folder: string, part: Part): string => join(folder, 'parts', `${part.records}.ndjson`);
export const indexFile = (folder: string, part: Part): string => join(folder, 'parts', `${part.index}.index`);

/** True for a folder that `warta run` or `warta merge` made. */
export const isStore = (folder: string): boolean => existsSync(join(folder, NAME));

/** The manifest of a store; undefined where the folder is none. Throws WartaError where it is of another format. */
export function readManifest(folder: string): Manifest | undefined {
  const place = join(folder, NAME);
  if (!existsSync(place)) return undefined;
  let value: Partial<Manifest> | null;
  try {
    value = JSON.parse(readFileSync(place, 'utf8'));
  } catch (cause) {
    throw new WartaError('store/manifest', 'The list of parts cannot be read.', { place, remedy: 'Make the store anew.', cause });
  }
  if (value?.format !== 'warta.store/1' || !Array.isArray(value.parts) || !value.parts.every(isPart))
    throw new WartaError('store/format', 'This is a store of another version.', { place, remedy: 'Make the store anew.' });
  return value as Manifest;
}

/** A finished store's manifest. Throws WartaError where there is none, or its run has not come to its end. */
export function finishedManifest(folder: string): Manifest {
  const manifest = readManifest(folder);
  if (manifest === undefined)
    throw new WartaError('store/not-found', 'There is no store here.', {
      place: folder,
      remedy: 'Make one with `warta run PATH… --store`.',
    });
  if (manifest.finished) return manifest;
  throw new WartaError('store/unfinished', 'The run into this store has not come to its end.', {
    place: folder,
    remedy: 'Run the same command again: it goes on.',
  });
}

const DIGEST = /^[0-9a-f]{64}$/;
/** Names of files come from here: only digests are taken. */
const isPart = (part: Partial<Part> | null): boolean =>
  typeof part === 'object' && part !== null && DIGEST.test(part.records ?? '') && DIGEST.test(part.index ?? '');

export function writeManifest(folder: string, manifest: Manifest): void {
  writeWhole(join(folder, NAME), [Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)]);
  syncFolder(folder);
}

/** Files of a store that are no parts. */
export const MANIFEST_NAME = NAME;
