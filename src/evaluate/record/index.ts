import type { Check, CheckResult } from '../contract.js';
import { FindingList } from '../finding-list.js';
import type { RecordView } from '../record-view.js';
import { Identities } from './identity.js';
import { layoutHolds } from './layout.js';
import { linksExist } from './links.js';
import type { Fault, RecordRule } from './rule.js';
import { spansGiveTheirText } from './spans.js';
import { valuesAreValid } from './values.js';

/** A place of a record that is not of its schema. */
interface SchemaFault {
  /** "annotations.3.confidence". */
  readonly at: string;
  readonly message: string;
  /** True where a field is there that this version does not know: told, not held against the record. */
  readonly unknown: boolean;
}

const RULES: readonly (readonly [name: string, rule: RecordRule])[] = [
  ['spans give the text that they state', spansGiveTheirText],
  ['links exist and agree', linksExist],
  ['values are valid', valuesAreValid],
  ['zones, sentences and marks are in order', layoutHolds],
];
const REMEDY = 'Was the run edited? Make it again with `warta extract`.';
const SCHEMA = 'records follow the schema';
const APART = 'documents are told apart';

/** `--records`: each record against its schema (given by the caller, who owns it), then against what the schema cannot say. */
export class RecordCheck implements Check {
  private readonly lists = new Map([SCHEMA, ...RULES.map(([name]) => name), APART].map((name) => [name, new FindingList()]));
  private readonly identities = new Identities();
  private documents = 0;
  /** Lines of runs that are no records. */
  unreadable = 0;

  constructor(private readonly schemaFaults: (record: unknown) => readonly SchemaFault[]) {}

  add(view: RecordView): void {
    this.documents++;
    const faults = this.schemaFaults(view.record);
    for (const { at, message, unknown } of faults)
      this.tell(
        SCHEMA,
        view,
      )({
        code: 'schema',
        severity: unknown ? 'warning' : 'error',
        message: `${at}: ${message}.`.replace('..', '.'),
        remedy: 'Was the run made by another version? Make it again with `warta extract`.',
      });
    this.identities.add(view, this.tell(APART, view));
    // what is not of the schema cannot be read any further
    if (faults.some((f) => !f.unknown)) return;
    for (const [name, rule] of RULES) rule(view, this.tell(name, view));
  }

  /** A line of a run that is no record. */
  addUnreadable(origin: string, message: string): void {
    this.unreadable++;
    const [file, line] = [origin.slice(0, origin.lastIndexOf(':')), Number(origin.slice(origin.lastIndexOf(':') + 1))];
    this.lists.get(SCHEMA)!.add({
      code: 'records/unreadable',
      severity: 'error',
      message,
      place: { path: file, file, line },
      remedy: 'Make the run again with `warta extract`.',
    });
  }

  results(): readonly CheckResult[] {
    return [...this.lists].map(([name, list]) =>
      list.result('records', name, `${this.documents} ${this.documents === 1 ? 'record' : 'records'}, ${count(list.count())}`),
    );
  }

  private tell(name: string, view: RecordView): (fault: Fault) => void {
    const list = this.lists.get(name)!;
    return ({ code, message, span, severity, remedy }) =>
      list.add({
        code: `records/${code}`,
        severity: severity ?? 'error',
        message: view.origin === undefined ? message : `${message} [${view.origin}]`,
        place: view.place(span),
        remedy: remedy ?? REMEDY,
      });
  }
}

const count = (n: number): string => (n === 0 ? 'no fault' : n === 1 ? '1 fault' : `${n} faults`);
