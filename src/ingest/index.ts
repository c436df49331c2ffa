import { createReadStream, statSync } from 'node:fs';
import type { RawDocument } from '../model/document.js';
import { ByteSource } from './byte-source.js';
import type { InputEvent, InputProblem, ReadContext, ReadOptions, Source } from './contract.js';
import { findFiles } from './discover.js';
import { problem, problemOf } from './problems.js';
import { readerOf } from './readers/index.js';

export type * from './contract.js';
export { describeProblem, visible } from './problems.js';

/** Bytes of one article, where the options say nothing: a thousand times a long story. */
const MAX_DOCUMENT_BYTES = 16 * 1_048_576;

/**
 * Everything behind the paths, one by one: articles, records of saved runs, and problems. A fault of one file never keeps the
 * others from being read. Files come in the order of the paths, within a folder by name; nothing is held longer than it is needed.
 */
export async function* readInputs(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<InputEvent> {
  const context: ReadContext = {
    options: { ...options, maxDocumentBytes: options.maxDocumentBytes ?? MAX_DOCUMENT_BYTES },
    open: (source) => openSource(source, context),
  };
  for await (const found of findFiles(paths, options)) {
    if ('event' in found) yield found.event;
    else yield* readFile(found.file, found.shown, context);
  }
}

/** The files behind the paths, without standard input. */
export async function* findInputs(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<string> {
  for await (const found of findFiles(paths, options)) if ('file' in found && found.file !== '-') yield found.file;
}

/** Bytes of all files behind the paths, as far as they can be told. */
export async function sizeOfInputs(paths: readonly string[], options: ReadOptions = {}): Promise<number> {
  let size = 0;
  for await (const file of findInputs(paths, options)) size += sizeOf(file);
  return size;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The articles alone, for those who read no records; problems go to `onProblem`. */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions & { onProblem?: (problem: InputProblem) => void } = {},
): AsyncGenerator<RawDocument> {
  for await (const event of readInputs(paths, options)) {
    if (event.kind === 'document') yield event.document;
    else if (event.kind === 'problem') options.onProblem?.(event.problem);
  }
}

async function* readFile(file: string, shown: string, context: ReadContext): AsyncGenerator<InputEvent> {
  const stdin = file === '-';
  const pieces = stdin ? process.stdin : createReadStream(file, { highWaterMark: 262_144 });
  let read = 0;
  const hear = (count: number): void => {
    read += count;
    context.options.onBytes?.(count);
  };
  const bytes = new ByteSource(context.options.onBytes === undefined ? pieces : counted(pieces, hear));
  const name = stdin ? `stdin.${context.options.stdinKind ?? ''}` : shown;
  try {
    yield* openSource({ path: shown, name, bytes, file: stdin ? undefined : file, depth: 0 }, context);
  } catch (error) {
    yield problemOf(shown, error);
  } finally {
    await bytes.close();
    if (context.options.onBytes !== undefined && !stdin) hear(Math.max(0, sizeOf(file) - read));
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, hear: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hear(piece.length);
    yield piece;
  }
}

async function* openSource(source: Source, context: ReadContext): AsyncGenerator<InputEvent> {
  if ((await source.bytes.head(1)).length === 0)
    return yield problem(source.path, 'input/empty-file', 'The file is empty.', 'Remove it, or save it again.');
  const reader = await readerOf(source);
  yield* reader.read(source, context);
}
