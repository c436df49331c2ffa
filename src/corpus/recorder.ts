import { type FoundEvent, type InputEvent, type InputProblem, type ReadOptions, readRow } from '../ingest/index.js';
import type { Analysis } from '../model/analysis.js';
import type { RawDocument } from '../model/document.js';
import type { Analyzer } from '../pipeline.js';

/** What became of one input: a record, or why there is none. */
export type Outcome = Exclude<InputEvent, { kind: 'document' }>;

/** What decides on a record besides the source, the facts and the model. */
export interface RecorderOptions {
  /** Articles in other languages too. */
  readonly anyLanguage?: boolean;
  /** How rows are read. */
  readonly reading?: Pick<ReadOptions, 'map'>;
}

export type Recorder = (found: FoundEvent) => Promise<Outcome | undefined>;

/**
 * Makes records one by one. The analyzer is asked for when the first article comes: saved records need none. An article that it fails
 * on is a problem with its path, and the next one follows; a row that turns out blank gives nothing.
 */
export function createRecorder(analyzer: () => Promise<Analyzer>, options: RecorderOptions = {}): Recorder {
  return async (found) => {
    const event = found.kind === 'row' ? await readRow(found.row, options.reading ?? {}) : found;
    if (event?.kind !== 'document') return event;
    return analyzed(event.document, await analyzer(), options);
  };
}

function analyzed(document: RawDocument, analyzer: Analyzer, options: RecorderOptions): Outcome {
  let record: Analysis;
  try {
    record = analyzer.analyze(document);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return failure(document.path, 'analyze/fault', `It could not be analyzed: ${why}.`);
  }
  if (record.language === 'id' || options.anyLanguage === true) return { kind: 'record', record };
  const message = record.diagnostics.find((d) => d.code === 'language/not-indonesian')?.message ?? 'Not Indonesian.';
  const remedy = 'Left out; --any-language takes it.';
  return { kind: 'problem', problem: { code: 'language/not-indonesian', path: document.path, message, remedy, severity: 'warning' } };
}

/** A fault of ours with one article, for its place among the outcomes. */
export function failure(path: string, code: string, message: string): Outcome {
  const problem: InputProblem = { code, path, message, remedy: 'Please report it with the file.', severity: 'error' };
  return { kind: 'problem', problem };
}

/** Path of what was found, as records and problems show it. */
export function pathOf(found: FoundEvent): string {
  switch (found.kind) {
    case 'row':
      return `${found.row.path}#${found.row.number}`;
    case 'document':
      return found.document.path;
    case 'record':
      return found.record.path;
    default:
      return found.problem.path;
  }
}
