import { RecordView } from '../evaluate/index.js';
import { isRecordFile, readRecordLines } from '../store/records.js';
import { readRecords } from './records.js';

/** A record to be judged, or a line of a saved run that is none. */
export type Judged =
  | { readonly view: RecordView; readonly origin?: string; readonly problem?: undefined }
  | { readonly view?: undefined; readonly origin: string; readonly problem: string };

/** Records behind the paths, saved ones with the line that they stand on; broken lines are handed on, not thrown. */
export async function* readViews(paths: readonly string[]): AsyncGenerator<Judged> {
  for (const path of paths) {
    if (!isRecordFile(path)) {
      for await (const record of readRecords([path])) yield { view: new RecordView(record) };
      continue;
    }
    for await (const { line, record, problem } of readRecordLines(path)) {
      const origin = `${path}:${line}`;
      yield record === undefined ? { origin, problem } : { view: new RecordView(record, origin), origin };
    }
  }
}
