import { ByteSource } from '../ingest/byte-source.js';
import type { ReadOptions } from '../ingest/contract.js';
import { readLines } from '../ingest/lines.js';
import { parseSourceLine, type SourceFault } from '../ingest/source-line.js';
import type { RawDocument } from '../model/document.js';
import type { DocumentMap } from './document-map.js';
import { otherLanguage } from './other-language.js';
import { inShard, type Shard } from './shard.js';

export interface FilterOptions {
  readonly map: DocumentMap;
  /** Other lines give nothing. */
  readonly shard?: Shard;
  readonly anyLanguage: boolean;
  readonly fields?: ReadOptions['map'];
  readonly maxDocumentBytes: number;
}

/** A line on its way: its document's path and digest, or its fault. */
type Slot = { readonly fault: SourceFault } | { readonly fault?: undefined; readonly path: string; readonly sha256: string };

/**
 * Lines of sources in, lines of records out: one a line, in their order; a line without a record gives a line that says why. What comes of a
 * line depends on nothing but the line, so that any engine can cut the lines into parts as it likes.
 */
export async function* filterLines(input: AsyncIterable<Uint8Array>, options: FilterOptions): AsyncGenerator<string> {
  const slots: Slot[] = [];

  async function* documents(): AsyncGenerator<RawDocument> {
    // a source holds an article and its fields, escaped: some larger than the article alone
    for await (const { bytes, tooLong } of readLines(new ByteSource(input), options.maxDocumentBytes * 4)) {
      const found = tooLong ? TOO_LONG : parseSourceLine(bytes, options.fields);
      if (!inShard(found.path ?? found.sha256, options.shard)) continue;
      if ('message' in found) slots.push({ fault: found });
      else {
        slots.push({ path: found.path, sha256: found.sha256 });
        yield found;
      }
    }
  }

  for await (const { record, fault } of options.map(documents())) {
    for (let slot = slots.shift()!; ; slot = slots.shift()!) {
      if (slot.fault !== undefined) {
        yield faultLine(slot.fault);
        continue;
      }
      const { path, sha256 } = slot;
      const language = record === undefined || options.anyLanguage ? undefined : otherLanguage(record);
      if (fault !== undefined) yield faultLine({ path, sha256, code: 'analyze/fault', message: fault });
      else if (language !== undefined) yield faultLine({ path, sha256, code: 'language/not-indonesian', message: language });
      else yield `${JSON.stringify(record)}\n`;
      break;
    }
  }
  for (const slot of slots) if (slot.fault !== undefined) yield faultLine(slot.fault);
}

const TOO_LONG: SourceFault = { path: null, sha256: '', code: 'input/too-large', message: 'The line is longer than one article may be.' };

const faultLine = ({ path, sha256, code, message }: SourceFault): string =>
  `${JSON.stringify({ format: 'warta.fault/1', path, sha256, code, message })}\n`;
