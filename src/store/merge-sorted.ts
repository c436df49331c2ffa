interface Source<T> {
  readonly rest: Iterator<T>;
  readonly rank: number;
  head: T;
}

/** Sorted streams as one. Equal items come in the order of the streams. */
export function* mergeSorted<T>(streams: readonly Iterator<T>[], compare: (a: T, b: T) => number): Generator<T> {
  const heap: Source<T>[] = [];
  for (const [rank, rest] of streams.entries()) {
    const first = rest.next();
    if (first.done !== true) heap.push({ rest, rank, head: first.value });
  }
  const isBefore = (a: Source<T>, b: Source<T>): boolean => (compare(a.head, b.head) || a.rank - b.rank) < 0;
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) sink(heap, i, isBefore);
  while (heap.length > 0) {
    const [top] = heap;
    yield top.head;
    const next = top.rest.next();
    if (next.done === true) {
      heap[0] = heap[heap.length - 1];
      heap.pop();
    } else top.head = next.value;
    sink(heap, 0, isBefore);
  }
}

function sink<S>(heap: S[], from: number, isBefore: (a: S, b: S) => boolean): void {
  for (let i = from; ; ) {
    const left = 2 * i + 1;
    if (left >= heap.length) return;
    const child = left + 1 < heap.length && isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
    if (!isBefore(heap[child], heap[i])) return;
    [heap[i], heap[child]] = [heap[child], heap[i]];
    i = child;
  }
}
