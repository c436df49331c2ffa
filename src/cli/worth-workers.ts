import { availableParallelism } from 'node:os';
import { type ReadOptions, sizeOfInputs } from '../ingest/index.js';
import { type InputOptions, workersOf } from './input-options.js';

/**
 * Bytes of sources from which on workers are sooner done than one thread. The engine compiles what runs often for each thread anew,
 * some seconds of work that one thread leaves to the other core.
 */
const WORTH_WORKERS = 24 * 1_048_576;

/** How many workers to take: as asked for, else one per core where the files are large. Standard input is not known to be. */
export async function workersFor(options: InputOptions, paths: readonly string[], reading: ReadOptions): Promise<number> {
  const asked = workersOf(options);
  if (asked !== undefined) return asked;
  const cores = availableParallelism();
  return cores > 1 && (await sizeOfInputs(paths, reading, WORTH_WORKERS)) >= WORTH_WORKERS ? cores : 0;
}
