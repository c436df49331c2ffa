import type { InputEvent, InputProblem } from '../ingest/index.js';
import type { RawDocument } from '../model/document.js';
import type { RunStore } from '../store/run/run-store.js';
import type { DocumentMap } from './document-map.js';
import { otherLanguage } from './other-language.js';
import { inShard, type Shard } from './shard.js';

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
  readonly map: DocumentMap;
  readonly shard?: Shard;
  readonly anyLanguage: boolean;
  readonly onProblem: (problem: InputProblem) => void;
  /** Hears of every document; true ends the run after those that are on their way. */
  readonly onCount: (counts: RunCounts) => boolean;
}

/** A document on its way through the map. */
interface Waiting {
  readonly path: string;
  readonly key: Buffer;
}

/**
 * Carries everything that comes into the store, but for what the store has: no more of it is held than is on its way through the map.
 * Gives false where it was asked to stop before the end.
 */
export async function runInto(store: RunStore, events: AsyncIterable<InputEvent>, options: RunOptions): Promise<boolean> {
  const { map, shard, anyLanguage, onProblem, onCount } = options;
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

  async function* fresh(): AsyncGenerator<RawDocument> {
    for await (const event of events) {
      if (event.kind === 'problem') fail(event.problem);
      else {
        const source = event.kind === 'record' ? event.record : event.document;
        if (!inShard(source.path, shard)) continue;
        const key = store.keyOf(source);
        if (store.has(key)) count('unchanged');
        else if (event.kind === 'record') {
          store.add(source.path, key, 'record', JSON.stringify(source));
          count('done');
        } else {
          waiting.push({ path: source.path, key });
          yield event.document;
        }
      }
      if (stopped) return;
    }
  }

  for await (const { record, fault } of map(fresh())) {
    const { path, key } = waiting.shift()!;
    if (fault !== undefined) {
      fail({ code: 'analysis/fault', path, message: `The article could not be analyzed: ${fault}.`, severity: 'error' });
      continue;
    }
    const language = anyLanguage ? undefined : otherLanguage(record);
    if (language === undefined) store.add(path, key, 'record', JSON.stringify(record));
    else {
      onProblem({ code: 'language/left-out', path, message: `${language} Left out; --any-language takes it.`, severity: 'warning' });
      store.add(path, key, 'left-out', JSON.stringify({ path, language: record.language, message: language }));
    }
    count(language === undefined ? 'done' : 'leftOut');
  }
  return !stopped;
}
