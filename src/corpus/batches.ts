import type { JoinedInput } from './join-inputs.js';

/** Inputs that go to a worker together. */
export interface Batch {
  readonly items: readonly JoinedInput[];
  /** About how many bytes of sources they are. */
  readonly bytes: number;
}

/** Bytes of sources in a batch: a worker has some tens of milliseconds to do, and handing it over costs little beside. */
const BATCH_BYTES = 256 * 1024;
/** Items at most: problems and records of saved runs weigh nothing here. */
const BATCH_ITEMS = 512;
/** A short article costs more than its letters: fields to read, a record to write. */
const ITEM_BYTES = 512;

/** About how many bytes of work something found is; nothing where no analysis is needed. */
export function weightOf(found: JoinedInput): number {
  if (found.kind === 'row') return found.row.bytes.length + ITEM_BYTES;
  return found.kind === 'clean' ? found.document.text.length + ITEM_BYTES : 0;
}

/** Cuts what comes into batches of about the same size, in order. */
export async function* inBatches(all: AsyncIterable<JoinedInput>): AsyncGenerator<Batch> {
  let items: JoinedInput[] = [];
  let bytes = 0;
  for await (const found of all) {
    items.push(found);
    bytes += weightOf(found);
    if (bytes < BATCH_BYTES && items.length < BATCH_ITEMS) continue;
    yield { items, bytes };
    items = [];
    bytes = 0;
  }
  if (items.length > 0) yield { items, bytes };
}
