import { type InputEvent, type InputProblem, type ReadOptions, readRow } from '../ingest/index.js';
import type { Document, RawDocument } from '../model/document.js';
import type { Analyzer } from '../pipeline.js';
import type { JoinedInput } from './join-inputs.js';
import { otherLanguage } from './other-language.js';

/** What became of one input: a record, or why there is none. */
export type Outcome = Exclude<InputEvent, { kind: 'document' }>;

/** What decides on a record besides the source, the facts and the model. */
export interface RecorderOptions {
  /** Articles in other languages too. */
  readonly anyLanguage?: boolean;
  /** Records of web pages say where their text stands in the page. */
  readonly sourceMap?: boolean;
  /** How rows are read. */
  readonly reading?: Pick<ReadOptions, 'map'>;
}

/** Code of a problem that is only another language. */
export const LEFT_OUT = 'language/not-indonesian';

/** As much of the corridor as a recorder walks. */
export type Recording = Pick<Analyzer, 'clean' | 'analyzeClean'>;
export type Recorder = (input: JoinedInput) => Promise<Outcome | undefined>;

/**
 * Makes records one by one. The analyzer is asked for when the first article comes: saved records need none. An article that it fails
 * on is a problem with its path, and the next one follows; a row that turns out blank gives nothing.
 */
export function createRecorder(analyzer: () => Promise<Recording>, options: RecorderOptions = {}): Recorder {
  return async (input) => {
    if (input.kind === 'clean') return analyzed(input.document.path, () => input.document, await analyzer(), options);
    const event = input.kind === 'row' ? await readRow(input.row, options.reading ?? {}) : input;
    return event?.kind === 'document' ? recordOf(event.document, await analyzer(), options) : event;
  };
}

/** What becomes of one source by itself. */
export const recordOf = (raw: RawDocument, analyzer: Recording, options: RecorderOptions): Outcome =>
  analyzed(raw.path, () => analyzer.clean(raw), analyzer, options);

function analyzed(path: string, clean: () => Document, analyzer: Recording, options: RecorderOptions): Outcome {
  try {
    const document = clean();
    const other = options.anyLanguage === true ? undefined : otherLanguage(document);
    return other === undefined ? { kind: 'record', record: analyzer.analyzeClean(document) } : leftOut(path, other);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return failure(path, 'analyze/fault', `It could not be analyzed: ${why}.`);
  }
}

function leftOut(path: string, message: string): Outcome {
  const remedy = 'Left out; --any-language takes it.';
  return { kind: 'problem', problem: { code: LEFT_OUT, path, message, remedy, severity: 'warning' } };
}

/** A fault of ours with one article, for its place among the outcomes. */
export function failure(path: string, code: string, message: string): Outcome {
  const problem: InputProblem = { code, path, message, remedy: 'Please report it with the file.', severity: 'error' };
  return { kind: 'problem', problem };
}

/** Problems of inputs that were read well, and are articles. */
const OF_ARTICLES: ReadonlySet<string> = new Set([LEFT_OUT, 'analyze/fault', 'workers/died']);
export const isOfArticle = (problem: InputProblem): boolean => OF_ARTICLES.has(problem.code);
