import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { WartaError } from '../errors.js';

/** Files that stand in for inputs that can be read only once. */
export interface StandIns {
  readonly files: ReadonlyMap<string, string>;
  remove(): void;
}

const NONE: StandIns = { files: new Map(), remove: () => undefined };

/** Copies standard input and pipes among the paths to a folder of their own, so that they can be read twice. Throws WartaError where it cannot. */
export async function keepStreams(paths: readonly string[]): Promise<StandIns> {
  const once = [...new Set(paths)].filter(isReadOnce);
  if (once.length === 0) return NONE;
  const folder = mkdtempSync(join(tmpdir(), 'warta-'));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', remove);
  const files = new Map<string, string>();
  for (const path of once) {
    const file = join(folder, String(files.size));
    try {
      await pipeline(path === '-' ? process.stdin : createReadStream(path), createWriteStream(file, { mode: 0o600 }));
    } catch (cause) {
      remove();
      throw new WartaError('cli/stand-in', 'It comes in a stream, and cannot be kept to be read twice.', {
        place: path,
        remedy: 'Give a file, or --duplicates off.',
        cause,
      });
    }
    files.set(path, file);
  }
  return { files, remove };
}

function isReadOnce(path: string): boolean {
  if (path === '-') return true;
  try {
    return statSync(path).isFIFO();
  } catch {
    return false;
  }
}
