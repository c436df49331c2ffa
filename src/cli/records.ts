import { type Made, makeRecords } from '../corpus/make-records.js';
import { isOfArticle } from '../corpus/recorder.js';
import { describeProblem, findInputs, type ReadOptions as ReadInputsOptions } from '../ingest/index.js';
import type { Analysis, Duplicate } from '../model/analysis.js';
import { openCorrections } from './corrections.js';
import { Corridor } from './corridor.js';
import { findDuplicates } from './duplicates.js';
import { readOptionsOf } from './input-options.js';
import { chosenReading, type ReadOptions } from './reading.js';
import { shardOf } from './shard-option.js';
import { keepStreams } from './stand-ins.js';
import { printError } from './terminal.js';
import { workersFor } from './worth-workers.js';

type MadeRecord = Extract<Made, { kind: 'record' }>;

/** Records of everything behind the paths, one by one, as `--corrections` corrects them and with their copies as `--duplicates` has it. */
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
  const corridor = new Corridor(options);
  if ((options.duplicates ?? 'off') === 'off') return yield* readOnce(paths, readOptionsOf(options), options, corridor);
  const kept = await keepStreams(paths);
  try {
    const reading = { ...readOptionsOf(options), standIns: kept.files };
    const marks = await findDuplicates(paths, reading, {
      clean: (raw) => corridor.cleanFirst(raw),
      dayOfAddress: (url) => corridor.dayOfAddress(url),
      shard: shardOf(options.shard),
      isWanted: ({ language }) => language === 'id' || options.anyLanguage === true,
    });
    yield* readOnce(paths, reading, options, corridor, marks);
  } finally {
    kept.remove();
  }
}

async function* readOnce(
  paths: readonly string[],
  reading: ReadInputsOptions,
  options: ReadOptions,
  corridor: Corridor,
  marks?: ReadonlyMap<number, Duplicate>,
): AsyncGenerator<MadeRecord> {
  const { knowledge, model, anyLanguage, sourceMap } = options;
  const workers = await workersFor(options, paths, reading);
  const how = { ...corridor.means(), knowledge, model, anyLanguage, sourceMap, reading, shard: shardOf(options.shard), workers };
  let number = -1;
  for await (const made of makeRecords(findInputs(paths, reading), how)) {
    if (made.kind === 'problem') {
      if (isOfArticle(made.problem)) number++;
      printError(describeProblem(made.problem));
      if (made.problem.severity === 'error') process.exitCode = 2;
      continue;
    }
    const duplicate = marks?.get(++number);
    if (options.duplicates === 'collapse' && duplicate !== undefined && duplicate.kind !== 'head') continue;
    yield marks === undefined ? made : withMark(made, duplicate);
  }
}

/** A saved record's mark was of its own run: this run's goes before. */
function withMark(made: MadeRecord, duplicate: Duplicate | undefined): MadeRecord {
  if (duplicate === undefined && !made.isMarked) return made;
  const record = (): Analysis => {
    const { duplicate: _old, ...bare } = made.record();
    return duplicate === undefined ? bare : { ...bare, duplicate };
  };
  return { ...made, record, line: () => Buffer.from(`${JSON.stringify(record())}\n`) };
}
