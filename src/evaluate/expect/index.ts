import type { WrittenExpectation } from '../../store/expectations.js';
import type { Check, CheckResult, Severity } from '../contract.js';
import { FindingList } from '../finding-list.js';
import { type Place, placeOfFile } from '../place.js';
import type { RecordView } from '../record-view.js';
import { type Bound, holds } from './bound.js';
import type { Measured } from './contract.js';
import { type Expectation, parseExpectation } from './parse.js';
import { inWords, selects } from './select.js';

/** Things that a statement told, kept for one expectation. */
const KEPT = 100;

interface Watch {
  readonly expectation: Expectation;
  readonly told: { readonly message: string; readonly place: Place }[];
  omitted: number;
  selected: number;
}

/** `--expect`: each expectation is one check. Throws WartaError where a sentence is not understood. */
export class ExpectationCheck implements Check {
  private readonly watches: readonly Watch[];

  constructor(sources: readonly WrittenExpectation[]) {
    this.watches = sources.map((source) => ({ expectation: parseExpectation(source), told: [], omitted: 0, selected: 0 }));
  }

  add(view: RecordView): void {
    for (const watch of this.watches) {
      const { source, statement } = watch.expectation;
      if (!selects(source.where, view)) continue;
      watch.selected++;
      statement.add(view, ({ message, span }) => {
        if (watch.told.length < KEPT) watch.told.push({ message, place: view.place(span) });
        else watch.omitted++;
      });
    }
  }

  results(): readonly CheckResult[] {
    return this.watches.map(resultOf);
  }
}

function resultOf({ expectation, told, omitted, selected }: Watch): CheckResult {
  const { source, statement } = expectation;
  const list = new FindingList();
  const measured = statement.result();
  const place = placeOfFile(source.sentence.place());
  const name = `${source.sentence.text}${inWords(source.where)}`;
  const isEmpty = selected === 0 || measured.isEmpty === true;
  const { severity, reason } = verdict(expectation, measured, isEmpty);
  const remedy = `Put the article right, or change the expectation at ${source.sentence.place()}.`;
  if (isEmpty && severity !== 'error') {
    const what = selected === 0 ? 'No document is selected' : 'There is nothing to measure';
    list.add({
      code: 'expectations/nothing',
      severity: 'warning',
      message: `${what}: "${name}" says nothing.`,
      place,
      remedy: 'Is the path or name still right?',
    });
  } else if (severity !== undefined) {
    const listed = statement.tellsBreaches && reason === undefined;
    if (!listed || told.length === 0) {
      const so = source.because === undefined ? '' : ` ${source.because}`;
      list.add({
        code: 'expectations/broken',
        severity,
        message: `"${name}" does not hold: ${measured.summary}${reason === undefined ? '' : `, ${reason}`}.${so}`,
        place,
        ...(told.length === 0 && { remedy }),
      });
    }
    for (const t of told)
      list.add({ code: 'expectations/breach', severity: listed ? severity : 'info', message: t.message, place: t.place, remedy });
  }
  const result = list.result('expectations', name, measured.summary, source.because);
  return { ...result, omitted: severity === undefined ? 0 : result.omitted + omitted };
}

/** How grave the outcome is: `error_if` and `warn_if` where given, else the sentence's own verdict with its severity. */
function verdict(
  { source, statement, errorIf, warnIf }: Expectation,
  measured: Measured,
  isEmpty: boolean,
): { severity?: Severity; reason?: string } {
  if (!isEmpty || measured.value !== 0) {
    for (const [bound, severity, key] of [
      [errorIf, 'error', 'error_if'],
      [warnIf, 'warning', 'warn_if'],
    ] as const) {
      if (bound !== undefined && holds(valueFor(bound, measured), bound)) return { severity, reason: `${key} ${bound.text}` };
    }
  }
  // a tolerance replaces the zero tolerance of "every" and "no"; a stated bound stands beside it
  const replaced = statement.tellsBreaches && (errorIf !== undefined || warnIf !== undefined);
  return measured.holds === false && !replaced ? { severity: source.severity ?? 'error' } : {};
}

/** A percent bound on a count is laid on its share. */
function valueFor(bound: Bound, { value, base }: Measured): number {
  return bound.isShare && base !== undefined ? value / (base || 1) : value;
}
