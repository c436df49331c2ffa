import type { Check, CheckResult } from '../contract.js';
import { FindingList } from '../finding-list.js';
import { firstDifference, type RecordView, shown } from '../record-view.js';

/** A source as it is on disk now, read and cleaned the way the record's was. */
export interface SourceNow {
  readonly sha256: string;
  /** The text that offsets index. */
  readonly text: string;
}

/** `--verify`: each record against its source, read again by the caller; undefined where there is none any more. */
export class SourceCheck implements Check {
  private readonly missing = new FindingList();
  private readonly bytes = new FindingList();
  private readonly slices = new FindingList();
  private documents = 0;

  constructor(private readonly sourceOf: (path: string) => SourceNow | undefined) {}

  add(view: RecordView): void {
    this.documents++;
    const { record } = view;
    const source = this.sourceOf(record.path);
    if (source === undefined) {
      this.missing.add({
        code: 'sources/missing',
        severity: 'error',
        message: `There is no source ${record.path} any more.`,
        place: view.place(),
        remedy: 'Was it removed or renamed? Restore it, or make the run again.',
      });
      return;
    }
    const sameText = record.text === undefined || record.text === source.text;
    if (source.sha256 !== record.sha256 || !sameText) {
      const what =
        record.text === undefined ? 'other bytes' : sameText ? 'other bytes but the same text, such as a byte order mark,' : 'another text';
      const now = view.withText(source.text);
      const place = sameText ? view.place() : now.place(now.characterAt(firstDifference(record.text ?? '', source.text)));
      this.bytes.add({
        code: 'sources/bytes',
        severity: 'error',
        message: `The source has ${what} since the run (SHA-256 ${source.sha256.slice(0, 12)}…, the record has ${record.sha256.slice(0, 12)}…).`,
        place,
        remedy: 'Restore the file, or make the run again.',
      });
    }
    this.compareSlices(view, source.text);
  }

  results(): readonly CheckResult[] {
    const summary = (list: FindingList): string => `${this.documents} records, ${list.count()} differ`;
    return [
      this.missing.result('sources', 'every source is there', summary(this.missing)),
      this.bytes.result('sources', 'every source has the bytes that were analyzed', summary(this.bytes)),
      this.slices.result('sources', 'every slice stands in its source', summary(this.slices)),
    ];
  }

  /** The first slices that the source does not give; the others of a shifted text would only repeat it. */
  private compareSlices(view: RecordView, text: string): void {
    const now = view.withText(text);
    const wrong = view.record.annotations.filter((a) => now.slice(a) !== a.text);
    for (const a of wrong.slice(0, SHOWN)) {
      const more = a === wrong[SHOWN - 1] && wrong.length > SHOWN ? ` (and ${wrong.length - SHOWN} more in this article)` : '';
      this.slices.add({
        code: 'sources/slice',
        severity: 'error',
        message: `${a.id}, ${a.type}: the record says "${shown(a.text)}", the source has "${shown(now.slice(a) ?? '')}" at ${a.start}–${a.end}${more}.`,
        place: now.place(a),
        remedy: 'Restore the file, or make the run again.',
      });
    }
  }
}

const SHOWN = 3;
