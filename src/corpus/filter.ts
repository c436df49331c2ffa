import { ByteSource } from '../ingest/byte-source.js';
import type { ReadOptions } from '../ingest/contract.js';
import { readLines } from '../ingest/lines.js';
import { parseSourceLine, type SourceFault } from '../ingest/source-line.js';
import { type Outcome, type RecorderOptions, type Recording, recordOf } from './recorder.js';
import { inShard, type Shard } from './shard.js';

export interface FilterOptions extends RecorderOptions {
  /** Asked for when the first source comes. */
  readonly openAnalyzer: () => Promise<Recording>;
  /** Other lines give nothing. */
  readonly shard?: Shard;
  readonly fields?: ReadOptions['map'];
  readonly maxDocumentBytes: number;
}

/**
 * Lines of sources in, lines of records out: one a line, in their order; a line without a record gives a line that says why. What comes of a
 * line depends on nothing but the line, so that any engine can cut the lines into parts as it likes.
 */
export async function* filterLines(input: AsyncIterable<Uint8Array>, options: FilterOptions): AsyncGenerator<string> {
  // a source holds an article and its fields, escaped: some larger than the article alone
  for await (const { bytes, tooLong } of readLines(new ByteSource(input), options.maxDocumentBytes * 4)) {
    const found = tooLong ? TOO_LONG : parseSourceLine(bytes, options.fields);
    if (!inShard(found.path ?? found.sha256, options.shard)) continue;
    yield 'message' in found ? faultLine(found) : lineOf(recordOf(found, await options.openAnalyzer(), options), found);
  }
}

function lineOf(outcome: Outcome, { path, sha256 }: { readonly path: string; readonly sha256: string }): string {
  if (outcome.kind === 'record') return `${JSON.stringify(outcome.record)}\n`;
  const { code, message } = outcome.problem;
  return faultLine({ path, sha256, code, message });
}

const TOO_LONG: SourceFault = { path: null, sha256: '', code: 'input/too-large', message: 'The line is longer than one article may be.' };

const faultLine = ({ path, sha256, code, message }: SourceFault): string =>
  `${JSON.stringify({ format: 'warta.fault/1', path, sha256, code, message })}\n`;
