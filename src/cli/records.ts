import { type Made, makeRecords } from '../corpus/make-records.js';
import { describeProblem, findInputs } from '../ingest/index.js';
import type { Analysis } from '../model/analysis.js';
import { openCorrections } from './corrections.js';
import { readOptionsOf, workersOf } from './input-options.js';
import { openKnowledge } from './knowledge.js';
import { chosenReading, type ReadOptions } from './reading.js';
import { printError } from './terminal.js';

type MadeRecord = Extract<Made, { kind: 'record' }>;

/** Records of everything behind the paths, one by one, as `--corrections` corrects them. */
export async function* readRecords(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Analysis> {
  const correcting = await openCorrections();
  for await (const record of readAsMade(paths, options)) yield correcting.apply(record);
  correcting.finish();
}

/** As `readRecords`, each as a line of NDJSON: what no correction is about goes through as a worker wrote it. */
export async function* readRecordLines(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Uint8Array> {
  const correcting = await openCorrections();
  for await (const made of make(paths, options))
    yield correcting.isNeeded ? Buffer.from(`${JSON.stringify(correcting.apply(made.record()))}\n`) : made.line();
  correcting.finish();
}

/**
 * Records without corrections: those of a saved run as they are, articles analyzed. What could not be read is said on
 * standard error in a line each, the rest is read all the same, and the exit code is 2.
 */
export async function* readAsMade(paths: readonly string[], given: ReadOptions = {}): AsyncGenerator<Analysis> {
  for await (const made of make(paths, given)) yield made.record();
}

async function* make(paths: readonly string[], given: ReadOptions): AsyncGenerator<MadeRecord> {
  const options = { ...chosenReading(), ...given };
  const reading = readOptionsOf(options);
  const { knowledge, model, anyLanguage } = options;
  const how = { knowledge, model, anyLanguage, reading, workers: workersOf(options), openKnowledge: () => openKnowledge(options) };
  for await (const made of makeRecords(findInputs(paths, reading), how)) {
    if (made.kind === 'record') {
      yield made;
    } else {
      printError(describeProblem(made.problem));
      if (made.problem.severity === 'error') process.exitCode = 2;
    }
  }
}
