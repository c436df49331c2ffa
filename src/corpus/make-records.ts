import type { FoundEvent, InputProblem } from '../ingest/index.js';
import type { Analysis } from '../model/analysis.js';
import { type Batch, inBatches } from './batches.js';
import { type CleanOne, type JoinedInput, joinInputs } from './join-inputs.js';
import { createRecorder, type Outcome, type RecorderOptions, type Recording } from './recorder.js';
import type { Shard } from './shard.js';
import { WorkerPool, type WrittenOutcome } from './worker-pool.js';

/** How inputs become records, and by how many. */
export interface RecordingOptions extends RecorderOptions {
  /** Threads beside this one; 0 or 1: none. */
  readonly workers: number;
  /** False leaves the learnt tagger of names out. */
  readonly model?: boolean;
  /** Folders of the user's own facts. */
  readonly knowledge?: readonly string[];
  /** Says what is wrong with those folders, once, before workers take them. */
  readonly checkKnowledge: () => Promise<unknown>;
  /** The corridor; asked for when the first article comes, and not at all where only workers walk it. */
  readonly openAnalyzer: () => Promise<Recording>;
}

/** How records are made of what was found. */
export interface MakeOptions extends RecordingOptions {
  /** The first stage alone: for whatever is no row, in this thread, so that pages of one article can be joined. */
  readonly clean: CleanOne;
  /** Only this part of the articles. */
  readonly shard?: Shard;
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

/** Batches given out and not yet taken back, for each worker: one at work, one waiting, one done before its turn. */
const AHEAD = 3;
/** Bytes of sources given out at most, where single articles are large. */
const MOST_AHEAD = 24 * 1_048_576;

/** Records of everything found, one by one, in order: the pages of an article joined first, and then the part of the articles that is asked for. */
export const makeRecords = (found: AsyncIterable<FoundEvent>, options: MakeOptions): AsyncGenerator<Made> =>
  recordInputs(joinInputs(found, options.clean, options.shard), options);

/**
 * Records of inputs, one by one, in order, each input giving one outcome (a blank row none). Nothing is read further ahead than
 * the workers need; the bytes are the same whatever their number. A fault of one article is its problem, and the rest goes on.
 */
export const recordInputs = (inputs: AsyncIterable<JoinedInput>, options: RecordingOptions): AsyncGenerator<Made> =>
  options.workers < 2 ? inThisThread(inputs, options) : byWorkers(inputs, options.workers, options);

async function* inThisThread(inputs: AsyncIterable<JoinedInput>, options: RecordingOptions): AsyncGenerator<Made> {
  const record = createRecorder(options.openAnalyzer, options);
  for await (const input of inputs) {
    const outcome = await record(input);
    if (outcome !== undefined) yield made(outcome);
  }
}

async function* byWorkers(inputs: AsyncIterable<JoinedInput>, workers: number, options: RecordingOptions): AsyncGenerator<Made> {
  const { knowledge = [], model = true, anyLanguage, sourceMap, reading } = options;
  if (knowledge.length > 0) await options.checkKnowledge();
  const pool = await WorkerPool.open(workers, { knowledge, model, anyLanguage, sourceMap, reading });
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
