import { availableParallelism } from 'node:os';
import type { FoundEvent, InputProblem } from '../ingest/index.js';
import type { Analysis } from '../model/analysis.js';
import { type Batch, inBatches, weightOf } from './batches.js';
import { type CleanOne, type JoinedInput, joinInputs } from './join-inputs.js';
import { createRecorder, type Outcome, type RecorderOptions, type Recording } from './recorder.js';
import { WorkerPool, type WrittenOutcome } from './worker-pool.js';

/** How records are made, and by how many. */
export interface MakeOptions extends RecorderOptions {
  /** Threads beside this one; 0 or 1: none. By default one per core where the input is large, else none. */
  readonly workers?: number;
  /** False leaves the learnt tagger of names out. */
  readonly model?: boolean;
  /** Folders of the user's own facts. */
  readonly knowledge?: readonly string[];
  /** Says what is wrong with those folders, once, before workers take them. */
  readonly checkKnowledge: () => Promise<unknown>;
  /** The first stage alone: for whatever is no row, in this thread, so that pages of one article can be joined. */
  readonly clean: CleanOne;
  /** The corridor; asked for when the first article comes, and not at all where only workers walk it. */
  readonly openAnalyzer: () => Promise<Recording>;
}

/** What became of one input, in the order of the inputs. */
export type Made =
  | {
      readonly kind: 'record';
      readonly path: string;
      /** It is of a saved run, and says what that run knew of its copies. */
      readonly isMarked: boolean;
      record(): Analysis;
      /** The record as a line of NDJSON, in UTF-8, with its line end. */
      line(): Uint8Array;
    }
  | { readonly kind: 'problem'; readonly problem: InputProblem };

/**
 * Bytes of sources from which on two workers are sooner done than one thread. The engine compiles what runs often for each thread anew,
 * some seconds of work that one thread leaves to the other core.
 */
const WORTH_WORKERS = 24 * 1_048_576;
/** Batches given out and not yet taken back, for each worker: one at work, one waiting, one done before its turn. */
const AHEAD = 3;
/** Bytes of sources given out at most, where single articles are large. */
const MOST_AHEAD = 24 * 1_048_576;

/**
 * Records of everything found, one by one, in order, each input giving one outcome (a blank row none). Nothing is read further ahead than
 * the workers need; the bytes are the same whatever their number. A fault of one article is its problem, and the rest goes on.
 */
export async function* makeRecords(found: AsyncIterable<FoundEvent>, options: MakeOptions): AsyncGenerator<Made> {
  const workers = options.workers ?? availableParallelism();
  const joined = joinInputs(found, options.clean);
  if (workers < 2) return yield* inThisThread(joined, options);
  if (options.workers !== undefined) return yield* byWorkers(joined, workers, options);
  const source = joined[Symbol.asyncIterator]();
  const held: JoinedInput[] = [];
  try {
    let weight = 0;
    while (weight < WORTH_WORKERS) {
      const { done, value } = await source.next();
      if (done === true) return yield* inThisThread(goOn(held), options);
      held.push(value);
      weight += weightOf(value);
    }
    yield* byWorkers(goOn(held, source), workers, options);
  } finally {
    await source.return?.(undefined);
  }
}

async function* goOn(held: JoinedInput[], source?: AsyncIterator<JoinedInput>): AsyncGenerator<JoinedInput> {
  yield* held.splice(0);
  if (source === undefined) return;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}

async function* inThisThread(inputs: AsyncIterable<JoinedInput>, options: MakeOptions): AsyncGenerator<Made> {
  const record = createRecorder(options.openAnalyzer, options);
  for await (const input of inputs) {
    const outcome = await record(input);
    if (outcome !== undefined) yield made(outcome);
  }
}

async function* byWorkers(inputs: AsyncIterable<JoinedInput>, workers: number, options: MakeOptions): AsyncGenerator<Made> {
  const { knowledge = [], model = true, anyLanguage, reading } = options;
  if (knowledge.length > 0) await options.checkKnowledge();
  const pool = await WorkerPool.open(workers, { knowledge, model, anyLanguage, reading });
  const running: { batch: Batch; outcomes: Promise<WrittenOutcome[]> }[] = [];
  let ahead = 0;
  const take = async (): Promise<Made[]> => {
    const { batch, outcomes } = running.shift()!;
    ahead -= batch.bytes;
    return (await outcomes).map(made);
  };
  try {
    for await (const batch of inBatches(inputs)) {
      while (running.length > 0 && (running.length >= workers * AHEAD || ahead + batch.bytes > MOST_AHEAD)) yield* await take();
      const outcomes = pool.run(batch.items);
      // a failure is met when its turn comes
      outcomes.catch(() => undefined);
      running.push({ batch, outcomes });
      ahead += batch.bytes;
    }
    while (running.length > 0) yield* await take();
  } finally {
    await pool.close();
  }
}

function made(outcome: Outcome | WrittenOutcome): Made {
  switch (outcome.kind) {
    case 'problem':
      return outcome;
    case 'record': {
      const { record } = outcome;
      const isMarked = record.duplicate !== undefined;
      return { kind: 'record', path: record.path, isMarked, record: () => record, line: () => Buffer.from(`${JSON.stringify(record)}\n`) };
    }
    default: {
      const { path, line } = outcome;
      return {
        kind: 'record',
        path,
        isMarked: false,
        record: () => JSON.parse(new TextDecoder().decode(line)) as Analysis,
        line: () => line,
      };
    }
  }
}
