import { describeProblem, type ReadOptions as ReadInputsOptions } from '../ingest/index.js';
import type { OutletEntry } from '../knowledge/contract.js';
import { urlDate } from '../link/publication-date-url.js';
import type { Analysis, Duplicate } from '../model/analysis.js';
import type { Document } from '../model/document.js';
import { type Analyzer, createAnalyzer, loadTaggerModel } from '../pipeline.js';
import { cleanInputs } from './clean-inputs.js';
import { openCorrections } from './corrections.js';
import { CleanOnce, findDuplicates } from './duplicates.js';
import { readOptionsOf } from './input-options.js';
import { openKnowledge } from './knowledge.js';
import { chosenReading, type ReadOptions } from './reading.js';
import { keepStreams } from './stand-ins.js';
import { printError } from './terminal.js';

/** Records of everything behind the paths, one by one, as `--corrections` corrects them and with their copies as `--duplicates` has it. */
export async function* readRecords(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Analysis> {
  const correcting = await openCorrections();
  for await (const record of readAsMade(paths, options)) yield correcting.apply(record);
  correcting.finish();
}

/**
 * Records without corrections: those of a saved run as they are, articles analyzed. What could not be read is said on
 * standard error in a line each, the rest is read all the same, and the exit code is 2.
 */
export async function* readAsMade(paths: readonly string[], given: ReadOptions = {}): AsyncGenerator<Analysis> {
  const options = { ...chosenReading(), ...given };
  const corridor = openCorridor(options);
  const { duplicates = 'off' } = options;
  if (duplicates === 'off') return yield* readOnce(paths, readOptionsOf(options), options, corridor);
  const kept = await keepStreams(paths);
  try {
    const reading = { ...readOptionsOf(options), standIns: kept.files };
    const marks = await findDuplicates(paths, reading, {
      clean: async (raw, number) => (await corridor()).cleaner.read(raw, number),
      dayOfAddress: async (url) => {
        const value = urlDate(url, (await corridor()).outlets)?.value;
        return value?.length === DAY_LENGTH ? value : undefined;
      },
      isWanted: ({ language }) => isWanted(language, options),
    });
    yield* readOnce(paths, reading, options, corridor, marks);
  } finally {
    kept.remove();
  }
}

/** Of an ISO date that has its day. */
const DAY_LENGTH = 10;

interface Corridor {
  readonly analyzer: Analyzer;
  readonly cleaner: CleanOnce;
  readonly outlets: readonly OutletEntry[];
}

/** Facts and model are loaded when the first article comes: saved records need neither. */
function openCorridor(options: ReadOptions): () => Promise<Corridor> {
  let open: Corridor | undefined;
  return async () => {
    if (open !== undefined) return open;
    const knowledge = await openKnowledge(options);
    const analyzer = createAnalyzer(knowledge, {
      sourceMap: options.sourceMap,
      model: options.model === false ? undefined : loadTaggerModel(),
    });
    open = { analyzer, cleaner: new CleanOnce(analyzer.clean), outlets: knowledge.outlets() };
    return open;
  };
}

async function* readOnce(
  paths: readonly string[],
  reading: ReadInputsOptions,
  options: ReadOptions,
  corridor: () => Promise<Corridor>,
  marks?: ReadonlyMap<number, Duplicate>,
): AsyncGenerator<Analysis> {
  let number = -1;
  for await (const event of cleanInputs(paths, reading, async (raw, n) => (await corridor()).cleaner.again(raw, n))) {
    if (event.kind === 'problem') {
      printError(describeProblem(event.problem));
      if (event.problem.severity === 'error') process.exitCode = 2;
      continue;
    }
    const duplicate = marks?.get(++number);
    // A copy that is left out is not analyzed either.
    if (options.duplicates === 'collapse' && duplicate !== undefined && duplicate.kind !== 'head') continue;
    if (event.kind === 'record') yield marks === undefined ? event.record : withMark(event.record, duplicate);
    else if (isReadable(event.document, options)) yield withMark((await corridor()).analyzer.analyzeClean(event.document), duplicate);
  }
}

/** A saved record's mark was of its own run: this run's goes before. */
function withMark(record: Analysis, duplicate: Duplicate | undefined): Analysis {
  if (duplicate !== undefined) return { ...record, duplicate };
  if (record.duplicate === undefined) return record;
  const { duplicate: _old, ...bare } = record;
  return bare;
}

const isWanted = (language: string, { anyLanguage }: ReadOptions): boolean => language === 'id' || anyLanguage === true;

/** Articles in other languages are left out, and said so, unless they are asked for. */
function isReadable(record: Pick<Document, 'path' | 'language' | 'diagnostics'>, options: ReadOptions): boolean {
  if (isWanted(record.language, options)) return true;
  const why = record.diagnostics.find((d) => d.code === 'language/not-indonesian')?.message ?? 'Not Indonesian.';
  printError(`${record.path}: ${why} Left out; --any-language takes it.`);
  return false;
}
