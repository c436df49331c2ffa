import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeModel, type TaggerModel } from './model.js';

/** The model lies beside the bundled program in the package, or in models/ of the source tree. */
const PLACES = ['./names.bin', '../models/names.bin', '../../../models/names.bin'];

/** Loads the model that the package ships (or the one at `path`); undefined where none is there. Throws WartaError where the file is of another format. */
export function loadTaggerModel(path: string | undefined = shippedPath()): TaggerModel | undefined {
  return path === undefined ? undefined : decodeModel(readFileSync(path), path);
}

/** The SHA-256 of the model that the package ships; "" where none is there. */
export function taggerModelDigest(): string {
  const path = shippedPath();
  return path === undefined ? '' : createHash('sha256').update(readFileSync(path)).digest('hex');
}

function shippedPath(): string | undefined {
  return PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
}
