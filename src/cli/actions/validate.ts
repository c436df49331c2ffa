import { existsSync } from 'node:fs';
import { WartaError } from '../../errors.js';
import { FirstExpectations, floorsOf, type GoldCheck, verdictOf } from '../../evaluate/index.js';
import { writeFloors } from '../../store/floors-file.js';
import { oneChunk } from '../one-chunk.js';
import { writeOutput } from '../output.js';
import type { ReadOptions } from '../reading.js';
import { readViews } from '../record-views.js';
import { printError } from '../terminal.js';
import { judgesFor, setName } from './validate-judges.js';
import type { ValidateOptions } from './validate-options.js';
import { verdictOutputs, writeVerdict } from './validate-output.js';

/** Judges a corpus. Returns the exit code: 0 holds, 1 does not; throws WartaError where it cannot be judged. */
export async function validate(paths: readonly string[], options: ValidateOptions): Promise<number> {
  const outputs = verdictOutputs(options);
  if (options.init !== undefined) return initialise(paths, options.init === true ? 'expectations.yaml' : options.init, options);
  const judges = await judgesFor(options);
  const { checks, records } = judges;
  let documents = 0;
  for await (const { view, origin, problem } of readViews(paths, options)) {
    documents++;
    if (view === undefined) {
      records.addUnreadable(origin, problem);
      continue;
    }
    await judges.prepare(view);
    for (const check of checks) check.add(view);
  }
  if (documents === 0) throw nothingAt(paths);
  if (options.restate === true) return restate(judges.gold, options);
  // a broken line of a run is told whatever else was asked for
  const told = checks.includes(records) || records.unreadable === 0 ? checks : [records, ...checks];
  const verdict = verdictOf(told, documents);
  judges.close();
  await writeVerdict(verdict, outputs, options.color);
  return verdict.holds ? 0 : 1;
}

const nothingAt = (paths: readonly string[]): WartaError =>
  new WartaError('validate/empty', 'There is nothing to judge here.', {
    place: paths.join(', '),
    remedy: 'Give a folder with articles or a saved run (.ndjson).',
  });

function restate(check: GoldCheck | undefined, { floors, gold }: ValidateOptions): number {
  const score = check!.score();
  writeFloors(floors!, setName(gold!), { digest: check!.groundDigest(score), floors: floorsOf(score) });
  printError(`${floors}: the floors of ${setName(gold!)} are the scores of today. Review and commit the file.`);
  return 0;
}

async function initialise(paths: readonly string[], file: string, options: ReadOptions): Promise<number> {
  const toScreen = file === '-';
  if (!toScreen && existsSync(file))
    throw new WartaError('expectations/exists', 'The file is there already.', {
      place: file,
      remedy: 'Remove it, or give another name: --init FILE.',
    });
  const first = new FirstExpectations();
  let documents = 0;
  for await (const { view, origin, problem } of readViews(paths, options)) {
    if (view === undefined)
      throw new WartaError('records/line', problem, { place: origin, remedy: 'Make the run again with `warta extract`.' });
    documents++;
    first.add(view);
  }
  if (documents === 0) throw nothingAt(paths);
  await writeOutput(oneChunk(first.yaml()), toScreen ? undefined : file);
  if (!toScreen) printError(`${file}: written. Judge by it with: warta validate ${paths.join(' ')} --expect ${file}`);
  return 0;
}
