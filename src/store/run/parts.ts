import { WartaError } from '../../errors.js';
import { linesOf } from './disk.js';
import { type Entry, parseIndexLine } from './entry.js';
import { indexFile, type Part, recordsFile } from './manifest.js';

/** The entries of a part, in order. Throws WartaError where a file of it is missing or cut short. */
export function* readPart(folder: string, part: Part): Generator<Entry> {
  const records = partLines(recordsFile(folder, part));
  for (const line of partLines(indexFile(folder, part))) {
    const { key, path, reason } = parseIndexLine(line);
    if (reason !== undefined) {
      yield { key, path, kind: 'left-out', body: reason };
      continue;
    }
    const record = records.next();
    if (record.done === true) throw damaged(recordsFile(folder, part));
    yield { key, path, kind: 'record', body: record.value };
  }
}

/** Keys of a part's documents, with their paths. */
export function* readIndex(folder: string, part: Part): Generator<{ key: string; path: string }> {
  for (const line of partLines(indexFile(folder, part))) yield parseIndexLine(line);
}

function* partLines(file: string): Generator<Buffer> {
  try {
    yield* linesOf(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw damaged(file);
  }
}

const damaged = (place: string): WartaError =>
  new WartaError('store/damaged', 'A file of the store is missing or cut short.', { place, remedy: 'Make the store anew.' });
