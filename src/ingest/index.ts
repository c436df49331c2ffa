import { createReadStream, statSync } from 'node:fs';
import type { RawDocument } from '../model/document.js';
import { ByteSource } from './byte-source.js';
import type { FoundEvent, InputEvent, InputProblem, ReadContext, ReadOptions, Source } from './contract.js';
import { findFiles } from './discover.js';
import { problem, problemOf } from './problems.js';
import { readerOf } from './readers/index.js';
import { readRow } from './rows.js';

export type * from './contract.js';
export { describeProblem, visible } from './problems.js';
export { readRow } from './rows.js';

/** Bytes of one article, where the options say nothing: a thousand times a long story. */
const MAX_DOCUMENT_BYTES = 16 * 1_048_576;

/**
 * Everything behind the paths, one by one: articles, records of saved runs, and problems. A fault of one file never keeps the
 * others from being read. Files come in the order of the paths, within a folder by name; nothing is held longer than it is needed.
 */
export async function* readInputs(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<InputEvent> {
  for await (const found of findInputs(paths, options)) {
    const event = found.kind === 'row' ? await readRow(found.row, options) : found;
    if (event !== undefined) yield event;
  }
}

/** As `readInputs`, but rows of JSON Lines stay as they stand, for whoever reads them elsewhere by `readRow`. */
export async function* findInputs(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<FoundEvent> {
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
export async function* listFiles(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<string> {
  for await (const found of findFiles(paths, options)) if ('file' in found && found.file !== '-') yield found.file;
}

/** Bytes of all files behind the paths, as far as they can be told; the count ends where there are `enough`. */
export async function sizeOfInputs(
  paths: readonly string[],
  options: ReadOptions = {},
  enough = Number.POSITIVE_INFINITY,
): Promise<number> {
  let size = 0;
  for await (const file of listFiles(paths, options)) {
    size += sizeOf(file);
    if (size >= enough) break;
  }
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

async function* readFile(file: string, shown: string, context: ReadContext): AsyncGenerator<FoundEvent> {
  const standIn = context.options.standIns?.get(file);
  const stdin = file === '-' && standIn === undefined;
  const onDisk = standIn ?? file;
  const pieces = stdin ? process.stdin : createReadStream(onDisk, { highWaterMark: 262_144 });
  let read = 0;
  const hear = (count: number): void => {
    read += count;
    context.options.onBytes?.(count);
  };
  const bytes = new ByteSource(context.options.onBytes === undefined ? pieces : counted(pieces, hear));
  const name = file === '-' ? `stdin.${context.options.stdinKind ?? ''}` : shown;
  try {
    yield* openSource({ path: shown, name, bytes, file: stdin ? undefined : onDisk, depth: 0 }, context);
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

async function* openSource(source: Source, context: ReadContext): AsyncGenerator<FoundEvent> {
  if ((await source.bytes.head(1)).length === 0)
    return yield problem(source.path, 'input/empty-file', 'The file is empty.', 'Remove it, or save it again.');
  const reader = await readerOf(source);
  yield* reader.read(source, context);
}
