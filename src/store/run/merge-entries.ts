import { mergeSorted } from '../merge-sorted.js';
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

/** Sorted streams as one. Of two entries with one path the one of the later stream stands. */
export function* mergeEntries(streams: readonly Iterator<Entry>[]): Generator<Entry> {
  let last: Entry | undefined;
  for (const entry of mergeSorted([...streams].reverse(), (a, b) => comparePaths(a.path, b.path))) {
    // of one path the latest comes first
    if (last?.path !== entry.path) yield entry;
    last = entry;
  }
}
