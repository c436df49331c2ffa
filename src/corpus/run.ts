import { createHash } from 'node:crypto';
import { type InputProblem, type ReadOptions, readRow } from '../ingest/index.js';
import type { RunStore } from '../store/run/run-store.js';
import type { JoinedInput } from './join-inputs.js';
import type { Made } from './make-records.js';
import { LEFT_OUT } from './recorder.js';

/** What a run has met so far. */
export interface RunCounts {
  /** Analyzed now, or taken over from a saved run. */
  done: number;
  /** Known from an earlier run. */
  unchanged: number;
  /** Articles in other languages. */
  leftOut: number;
  errors: number;
}

export interface RunOptions {
  /** Makes records of inputs: one outcome an input, in their order. It reads ahead as far as it likes, and ends when the inputs end. */
  readonly make: (inputs: AsyncIterable<JoinedInput>) => AsyncIterable<Made>;
  readonly reading: ReadOptions;
  readonly onProblem: (problem: InputProblem) => void;
  /** Hears of every document; true ends the run after those that are on their way. */
  readonly onCount: (counts: RunCounts) => boolean;
}

/** An article on its way to its record. */
interface Waiting {
  readonly path: string;
  readonly key: Buffer;
}

/**
 * Carries everything that comes into the store, but for what the store has: no more of it is held than is on its way.
 * Gives false where it was asked to stop before the end.
 */
export async function runInto(store: RunStore, inputs: AsyncIterable<JoinedInput>, options: RunOptions): Promise<boolean> {
  const { make, reading, onProblem, onCount } = options;
  const counts: RunCounts = { done: 0, unchanged: 0, leftOut: 0, errors: 0 };
  const waiting: Waiting[] = [];
  let stopped = false;
  const count = (field: keyof RunCounts): void => {
    counts[field]++;
    stopped = onCount(counts) || stopped;
  };
  const fail = (problem: InputProblem): void => {
    onProblem(problem);
    if (problem.severity === 'error') count('errors');
  };

  async function* fresh(): AsyncGenerator<JoinedInput> {
    for await (const input of inputs) {
      if (input.kind === 'problem') fail(input.problem);
      else {
        const key = keyOf(store, input);
        if (store.has(key)) count('unchanged');
        else yield* await take(input, key);
      }
      if (stopped) return;
    }
  }

  /** Records of saved runs are kept as they are; articles go their way. */
  async function take(input: Exclude<JoinedInput, { kind: 'problem' }>, key: Buffer): Promise<JoinedInput[]> {
    const found = input.kind === 'row' ? await readRow(input.row, reading) : input;
    if (found === undefined) return [];
    if (found.kind === 'problem') fail(found.problem);
    else if (found.kind === 'record') {
      store.add(found.record.path, key, 'record', JSON.stringify(found.record));
      count('done');
    } else {
      waiting.push({ path: found.document.path, key });
      return [input];
    }
    return [];
  }

  for await (const made of make(fresh())) {
    const { path, key } = waiting.shift()!;
    if (made.kind === 'record') {
      store.add(path, key, 'record', withoutLineEnd(made.line()));
      count('done');
    } else if (made.problem.code === LEFT_OUT) {
      onProblem(made.problem);
      store.add(path, key, 'left-out', JSON.stringify({ path, message: made.problem.message }));
      count('leftOut');
    } else fail(made.problem);
  }
  return !stopped;
}

/** What a record is made from: a row's bytes and what stood beside them, or the clean article. */
function keyOf(store: RunStore, input: Exclude<JoinedInput, { kind: 'problem' }>): Buffer {
  if (input.kind !== 'row') return store.keyOf(input.kind === 'clean' ? input.document : input.record);
  const { bytes, ...place } = input.row;
  return store.keyOf([place, createHash('sha256').update(bytes).digest('hex')]);
}

const withoutLineEnd = (line: Uint8Array): Uint8Array => line.subarray(0, line.length - 1);
