import type { Entry } from './entry.js';
import { comparePaths } from './path-order.js';

/** Sorted entries with a look at the next one. */
export class EntryStream {
  private next: IteratorResult<Entry>;

  constructor(private readonly entries: Iterator<Entry>) {
    this.next = entries.next();
  }

  peek(): Entry | undefined {
    return this.next.done === true ? undefined : this.next.value;
  }

  take(): Entry {
    const { value } = this.next;
    this.next = this.entries.next();
    return value;
  }
}

interface Source {
  readonly stream: EntryStream;
  readonly rank: number;
}

/** Sorted streams as one. Of two entries with one path the one of the later stream stands. */
export function* mergeEntries(streams: readonly Iterator<Entry>[]): Generator<Entry> {
  const heap: Source[] = [];
  for (const [rank, entries] of streams.entries()) {
    const stream = new EntryStream(entries);
    if (stream.peek() !== undefined) heap.push({ stream, rank });
  }
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) sink(heap, i);
  let last: Entry | undefined;
  while (heap.length > 0) {
    const { stream } = heap[0];
    const entry = stream.take();
    if (stream.peek() === undefined) heap[0] = heap[heap.length - 1];
    if (stream.peek() === undefined) heap.pop();
    sink(heap, 0);
    // of one path the latest comes first
    if (last?.path === entry.path) continue;
    last = entry;
    yield entry;
  }
}

function isBefore(a: Source, b: Source): boolean {
  const order = comparePaths(a.stream.peek()!.path, b.stream.peek()!.path);
  return order < 0 || (order === 0 && a.rank > b.rank);
}

function sink(heap: Source[], from: number): void {
  for (let i = from; ; ) {
    const left = 2 * i + 1;
    if (left >= heap.length) return;
    const child = left + 1 < heap.length && isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
    if (!isBefore(heap[child], heap[i])) return;
    [heap[i], heap[child]] = [heap[child], heap[i]];
    i = child;
  }
}
