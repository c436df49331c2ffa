import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { WartaError } from '../../errors.js';

/** Writes a file whole or not at all: beside its place, onto the disk, then in one step under its name. */
export function writeWhole(path: string, pieces: Iterable<Uint8Array>): void {
  const unfinished = `${path}.tmp`;
  try {
    const file = openSync(unfinished, 'w');
    try {
      for (const piece of pieces) writeAll(file, piece);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw writeFault(path, cause);
  }
}

/** Makes the names in a folder last: after a power cut too, a renamed file has its new name. */
export function syncFolder(path: string): void {
  let folder: number;
  try {
    folder = openSync(path, 'r');
  } catch {
    return; // Windows opens no folders, and needs no such step
  }
  try {
    fsyncSync(folder);
  } catch {
    // some network disks refuse it
  } finally {
    closeSync(folder);
  }
}

/** Writes all bytes: a single call may write fewer. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The quota of the disk is used up',
  EFBIG: 'The file would be larger than allowed',
  EROFS: 'The disk can only be read',
  EACCES: 'The folder may not be written',
  EIO: 'The disk reports a fault',
};

/** What kept a store from being written, with what to do. */
export function writeFault(path: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code;
  if (cause instanceof WartaError || code === undefined) return cause;
  return new WartaError('store/write', `${REASONS[code] ?? `It cannot be written (${code})`}.`, {
    place: path,
    remedy: 'What is done is kept: mend that and run the same command again.',
    cause,
  });
}

const LINE_END = 10;
const CHUNK = 1 << 18;

/** The lines of a file without their ends, one after the other, in bounded memory; what stands behind the last end comes last. */
export function* linesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    let pending: Buffer[] = [];
    for (;;) {
      const bytes = Buffer.allocUnsafeSlow(CHUNK);
      const chunk = bytes.subarray(0, readSync(file, bytes, 0, CHUNK, null));
      if (chunk.length === 0) break;
      let from = 0;
      for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, from)) {
        const line = chunk.subarray(from, at);
        yield pending.length === 0 ? line : Buffer.concat([...pending, line]);
        pending = [];
        from = at + 1;
      }
      if (from < chunk.length) pending.push(chunk.subarray(from));
    }
    if (pending.length > 0) yield Buffer.concat(pending);
  } finally {
    closeSync(file);
  }
}
