import { existsSync } from 'node:fs';
import { WartaError } from '../errors.js';
import { RecordView } from '../evaluate/index.js';
import { isRecordFile, readRecordLines } from '../store/records.js';
import { type Correcting, openCorrections } from './corrections.js';
import type { ReadOptions } from './reading.js';
import { readAsMade } from './records.js';

/** A record to be judged, or a line of a saved run that is none. */
type Judged =
  | { readonly view: RecordView; readonly origin?: string; readonly problem?: undefined }
  | { readonly view?: undefined; readonly origin: string; readonly problem: string };

/**
 * Records behind the paths, saved ones with the line that they stand on; broken lines are handed on, not thrown. Throws WartaError for a
 * path that is not there: a corpus that is missing must not pass for one that holds.
 */
export async function* readViews(paths: readonly string[], options: ReadOptions): AsyncGenerator<Judged> {
  const correcting = await openCorrections();
  for (const group of grouped(paths)) {
    if (Array.isArray(group))
      for await (const record of readAsMade(group, options)) yield { view: new RecordView(correcting.apply(record)) };
    else yield* savedViews(group, correcting);
  }
  correcting.finish();
}

/** Saved runs by themselves, all other paths that follow each other together: the analyzer is made once for them. */
function grouped(paths: readonly string[]): (string | string[])[] {
  const groups: (string | string[])[] = [];
  for (const path of paths) {
    const last = groups[groups.length - 1];
    if (isRecordFile(path)) groups.push(path);
    else if (path !== '-' && !/[*?{[]/.test(path) && !existsSync(path))
      throw new WartaError('input/not-found', 'There is no such file or folder.', { place: path });
    else if (Array.isArray(last)) last.push(path);
    else groups.push([path]);
  }
  return groups;
}

async function* savedViews(path: string, correcting: Correcting): AsyncGenerator<Judged> {
  for await (const { line, record, problem } of readRecordLines(path)) {
    const origin = `${path}:${line}`;
    yield record === undefined ? { origin, problem } : { view: new RecordView(correcting.apply(record), origin), origin };
  }
}
