import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import { WartaError } from '../errors.js';
import { type JoinedInput, pathOf } from './join-inputs.js';
import { failure, type Outcome } from './recorder.js';
import type { Answer, WorkerSettings } from './worker.js';

/** A record that is already written as a line of NDJSON, or what else became of an input. */
export type WrittenOutcome = { readonly kind: 'line'; readonly path: string; readonly line: Uint8Array } | Outcome;

/** Where the build puts the worker's program: beside the bundled program, or in dist/ when run from source. */
function workerPath(): string {
  for (const place of ['./worker.js', '../../dist/worker.js']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new WartaError('workers/missing', "The workers' program is missing.", { remedy: 'Run `npm run build`.' });
}

/** What dies with its article: a small nursery is collected often and keeps a thread small. */
const NURSERY_MIB = 16;
/** Room for an article of 16 MiB. A heap that has no more is also grown with more care. */
const HEAP_MIB = 768;

/** Threads that make records. Each loads facts and model once, when its first article comes. */
export class WorkerPool {
  private constructor(private readonly threads: Piscina) {}

  /** `program`: the file that the threads run, by default the one of the build. */
  static async open(count: number, settings: WorkerSettings, program: string = workerPath()): Promise<WorkerPool> {
    const { Piscina } = await import('piscina');
    return new WorkerPool(
      new Piscina({
        filename: program,
        workerData: settings,
        minThreads: count,
        maxThreads: count,
        resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MIB, maxOldGenerationSizeMb: HEAP_MIB },
        // the batch whose turn it is to be printed is begun before those behind it
        stricterFIFO: true,
        recordTiming: false,
      }),
    );
  }

  /**
   * Outcomes of a batch, in its order; a blank row has none. Where a thread dies over it, each input is tried once more by itself, and
   * one that kills a second thread is a problem with its path.
   */
  async run(items: readonly JoinedInput[]): Promise<WrittenOutcome[]> {
    const work = items.filter(isWork);
    const answers = work.length === 0 ? [] : await this.answersTo(work);
    let next = 0;
    return items.flatMap((item) => (isWork(item) ? answers[next++] : [item]));
  }

  /** Ends the threads, whatever they do. */
  async close(): Promise<void> {
    await this.threads.destroy();
  }

  private async answersTo(work: readonly Work[]): Promise<WrittenOutcome[][]> {
    try {
      return readAnswer(work, await this.threads.run(work));
    } catch (error) {
      if (error instanceof WartaError) throw error;
    }
    const again: WrittenOutcome[][] = [];
    for (const item of work) {
      try {
        again.push(...readAnswer([item], await this.threads.run([item])));
      } catch (error) {
        if (error instanceof WartaError) throw error;
        const why = error instanceof Error ? error.message : String(error);
        again.push([failure(pathOf(item), 'workers/died', `The worker that analyzed it died twice (${why}).`)]);
      }
    }
    return again;
  }
}

/** What needs a worker: problems and records of saved runs are done as they are. */
type Work = Exclude<JoinedInput, Outcome>;
const isWork = (item: JoinedInput): item is Work => item.kind === 'row' || item.kind === 'clean';

function readAnswer(work: readonly Work[], answer: Answer): WrittenOutcome[][] {
  if ('fault' in answer) throw new WartaError(answer.fault.code, answer.fault.message, answer.fault);
  let from = 0;
  return answer.outcomes.map((outcome, i): WrittenOutcome[] => {
    if (outcome === undefined) return [];
    if (typeof outcome !== 'number') return [{ kind: 'problem', problem: outcome }];
    const line = answer.lines.subarray(from, outcome);
    from = outcome;
    return [{ kind: 'line', path: pathOf(work[i]), line }];
  });
}
