import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { listFiles, type ReadOptions } from '../ingest/index.js';

/** A digest of names, sizes and times of the files behind the paths: another one where a file came, went or changed. */
export async function stateOfFiles(paths: readonly string[], options: ReadOptions): Promise<string> {
  const hash = createHash('sha256');
  for await (const file of listFiles(paths, options)) {
    const found = statSync(file, { throwIfNoEntry: false });
    hash.update(`${file}\0${found?.size}\0${found?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}
