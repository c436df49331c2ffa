import { otherLanguage } from '../corpus/other-language.js';
import { inShard } from '../corpus/shard.js';
import { describeProblem, readInputs } from '../ingest/index.js';
import type { Analysis } from '../model/analysis.js';
import { type Analyzer, createAnalyzer, loadTaggerModel } from '../pipeline.js';
import { openCorrections } from './corrections.js';
import { readOptionsOf } from './input-options.js';
import { openKnowledge } from './knowledge.js';
import { chosenReading, type ReadOptions } from './reading.js';
import { shardOf } from './shard-option.js';
import { printError } from './terminal.js';

/** Records of everything behind the paths, one by one, as `--corrections` corrects them. */
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
  const shard = shardOf(options.shard);
  let analyzer: Analyzer | undefined;
  for await (const event of readInputs(paths, readOptionsOf(options))) {
    if (event.kind === 'problem') {
      printError(describeProblem(event.problem));
      if (event.problem.severity === 'error') process.exitCode = 2;
    } else if (event.kind === 'record') {
      if (inShard(event.record.path, shard)) yield event.record;
    } else if (inShard(event.document.path, shard)) {
      // Facts and model are loaded when the first article comes: saved records need neither.
      analyzer ??= createAnalyzer(await openKnowledge(options), { model: options.model === false ? undefined : loadTaggerModel() });
      const record = analyzer.analyze(event.document);
      if (isReadable(record, options)) yield record;
    }
  }
}

/** Articles in other languages are left out, and said so, unless they are asked for. */
function isReadable(record: Analysis, { anyLanguage }: ReadOptions): boolean {
  const why = anyLanguage === true ? undefined : otherLanguage(record);
  if (why === undefined) return true;
  printError(`${record.path}: ${why} Left out; --any-language takes it.`);
  return false;
}
