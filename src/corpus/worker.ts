import { workerData } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { WartaError } from '../errors.js';
import type { InputProblem } from '../ingest/index.js';
import { loadKnowledge } from '../knowledge/index.js';
import { type Analyzer, createAnalyzer, loadTaggerModel } from '../pipeline.js';
import type { JoinedInput } from './join-inputs.js';
import { createRecorder, type RecorderOptions } from './recorder.js';

/** What every worker is told at its start. */
export interface WorkerSettings extends RecorderOptions {
  /** Folders of the user's own facts. */
  readonly knowledge: readonly string[];
  readonly model: boolean;
}

/** What comes back for a batch, or why nothing can come for any. */
export type Answer =
  | {
      /** For each item, where its record's line ends in `lines`, its problem, or nothing for a blank row. */
      readonly outcomes: readonly (number | InputProblem | undefined)[];
      /** The records as lines of NDJSON, one after the other. */
      readonly lines: Uint8Array;
    }
  | { readonly fault: { readonly code: string; readonly message: string; readonly place?: string; readonly remedy?: string } };

const settings = workerData as WorkerSettings;
let analyzer: Promise<Analyzer> | undefined;
const record = createRecorder(() => (analyzer ??= openAnalyzer()), settings);

/** The program of a worker: a batch of what was found to its records, written as they will be printed. */
export default async function recordBatch(items: readonly JoinedInput[]): Promise<object> {
  try {
    return move(new Moved(await recordAll(items)));
  } catch (error) {
    if (!(error instanceof WartaError)) throw error;
    const { code, message, place, remedy } = error;
    return { fault: { code, message, place, remedy } } satisfies Answer;
  }
}

async function recordAll(items: readonly JoinedInput[]): Promise<Answer & { lines: Uint8Array }> {
  const outcomes: (number | InputProblem | undefined)[] = [];
  const written: Buffer[] = [];
  let end = 0;
  for (const item of items) {
    const outcome = await record(item);
    if (outcome?.kind === 'record') {
      const line = Buffer.from(`${JSON.stringify(outcome.record)}\n`);
      written.push(line);
      end += line.length;
      outcomes.push(end);
    } else outcomes.push(outcome?.problem);
  }
  // memory of its own, which can change hands
  const lines = new Uint8Array(end);
  let at = 0;
  for (const line of written) {
    lines.set(line, at);
    at += line.length;
  }
  return { outcomes, lines };
}

async function openAnalyzer(): Promise<Analyzer> {
  const shelf = loadKnowledge();
  const { knowledge: folders, model, sourceMap } = settings;
  const knowledge = folders.length === 0 ? shelf : (await import('../knowledge/overlay.js')).layOver(shelf, folders).knowledge;
  return createAnalyzer(knowledge, { sourceMap, model: model ? loadTaggerModel() : undefined });
}

/** Gives the memory of the lines to the main thread instead of copying it. */
class Moved {
  constructor(private readonly answer: Answer & { lines: Uint8Array }) {}
  get [transferableSymbol](): object {
    return this.answer.lines.buffer;
  }
  get [valueSymbol](): object {
    return this.answer;
  }
}
