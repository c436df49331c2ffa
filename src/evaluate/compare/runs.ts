import type { RunIndex } from '../../store/run-index.js';
import { type Place, placeOfDocument } from '../place.js';
import { RecordView } from '../record-view.js';
import type { Change } from './change.js';
import { compareDocuments } from './documents.js';

/** What a document's records differ in. */
export interface DocumentComparison {
  readonly path: string;
  readonly changes: readonly Change[];
}

/** Compares records as they pass with those of an older run, by path; a document that only moved is found by its source. */
export class RunComparison {
  private readonly seen = new Set<string>();
  private readonly moved: { readonly from: string; readonly path: string; readonly place: Place; readonly changes: readonly Change[] }[] =
    [];

  constructor(private readonly older: RunIndex) {}

  /** The differences of one record; undefined where the older run has no document of its path (told at the end). */
  add(newer: RecordView): DocumentComparison | undefined {
    const { path, sha256 } = newer.record;
    if (this.older.has(path)) {
      if (this.seen.has(path)) return undefined;
      this.seen.add(path);
      return { path, changes: this.compare(path, newer) };
    }
    const from = this.older.pathOfSource(sha256) ?? '';
    this.moved.push({ from, path, place: newer.place(), changes: from === '' ? [] : this.compare(from, newer) });
    return undefined;
  }

  /** Documents that only one of the runs has, and those that moved. */
  finish(): DocumentComparison[] {
    const out: DocumentComparison[] = [];
    for (const { from, path, place, changes } of this.moved) {
      const isRenamed = from !== '' && !this.seen.has(from);
      if (isRenamed) this.seen.add(from);
      const change: Change = isRenamed
        ? { kind: 'changed', about: 'document', what: 'path', message: `The document was ${from} before.`, place, context: '' }
        : { kind: 'gained', about: 'document', what: 'document', message: 'The document is new.', place, context: '' };
      out.push({ path, changes: isRenamed ? [change, ...changes] : [change] });
    }
    for (const path of this.older.paths()) {
      if (this.seen.has(path)) continue;
      out.push({
        path,
        changes: [
          {
            kind: 'lost',
            about: 'document',
            what: 'document',
            message: `The document is missing; ${this.older.placeOf(path)} has it.`,
            place: placeOfDocument(path),
            context: '',
          },
        ],
      });
    }
    return out;
  }

  private compare(path: string, newer: RecordView): readonly Change[] {
    const older = this.older.read(path);
    return older === undefined ? [] : compareDocuments(new RecordView(older, this.older.placeOf(path)), newer);
  }
}
