/** A stretch that two texts share: where it begins in each, in UTF-16. */
export interface EqualChunk {
  readonly older: number;
  readonly newer: number;
  readonly length: number;
}
interface Stretch {
  readonly older: number;
  readonly olderEnd: number;
  readonly newer: number;
  readonly newerEnd: number;
}

/**
 * What two texts share, in order: their beginning, their end, and between them the sentences and lines that stand once in each (as patience
 * diff does), each widened as far as the letters agree. Time n log n.
 */
export function equalChunks(older: string, newer: string): EqualChunk[] {
  const chunks: EqualChunk[] = [];
  const middle = trim(older, newer, { older: 0, olderEnd: older.length, newer: 0, newerEnd: newer.length });
  keep(chunks, middle.head);
  let { older: a, newer: b } = middle.rest;
  for (const anchor of anchors(older, newer, middle.rest)) {
    const { head, tail } = trim(older, newer, { older: a, olderEnd: anchor.older, newer: b, newerEnd: anchor.newer });
    keep(chunks, head, tail, anchor);
    a = anchor.older + anchor.length;
    b = anchor.newer + anchor.length;
  }
  const { head, tail } = trim(older, newer, { older: a, olderEnd: middle.rest.olderEnd, newer: b, newerEnd: middle.rest.newerEnd });
  keep(chunks, head, tail, middle.tail);
  return chunks;
}

function keep(chunks: EqualChunk[], ...found: readonly EqualChunk[]): void {
  for (const chunk of found) if (chunk.length > 0) chunks.push(chunk);
}

/** The common beginning and end of a stretch of both texts, and what is left between. */
function trim(a: string, b: string, s: Stretch): { head: EqualChunk; tail: EqualChunk; rest: Stretch } {
  const least = Math.min(s.olderEnd - s.older, s.newerEnd - s.newer);
  let head = 0;
  while (head < least && a.charCodeAt(s.older + head) === b.charCodeAt(s.newer + head)) head++;
  let tail = 0;
  while (tail < least - head && a.charCodeAt(s.olderEnd - 1 - tail) === b.charCodeAt(s.newerEnd - 1 - tail)) tail++;
  return {
    head: { older: s.older, newer: s.newer, length: head },
    tail: { older: s.olderEnd - tail, newer: s.newerEnd - tail, length: tail },
    rest: { older: s.older + head, olderEnd: s.olderEnd - tail, newer: s.newer + head, newerEnd: s.newerEnd - tail },
  };
}

/** Sentences and lines that stand once in each stretch, the longest list of them that keeps its order. */
function anchors(older: string, newer: string, s: Stretch): EqualChunk[] {
  const inNewer = onceIn(newer, s.newer, s.newerEnd);
  const pairs: EqualChunk[] = [];
  for (const [unit, at] of onceIn(older, s.older, s.olderEnd)) {
    const there = inNewer.get(unit);
    if (at >= 0 && there !== undefined && there >= 0) pairs.push({ older: at, newer: there, length: unit.length });
  }
  return longestRising(pairs);
}

/** Units of a stretch with their offset, -1 for one that stands several times. In order of the text. */
function onceIn(text: string, from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = from; at < to; ) {
    const line = text.indexOf('\n', at);
    const stop = text.indexOf('. ', at);
    const end = Math.min(line < 0 ? to : line + 1, stop < 0 ? to : stop + 2, to);
    const unit = text.slice(at, end);
    if (unit.trim().length > 1) found.set(unit, found.has(unit) ? -1 : at);
    at = end;
  }
  return found;
}

/** The longest run of pairs, given in order of the older text, whose newer offsets rise too. */
function longestRising(pairs: readonly EqualChunk[]): EqualChunk[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach((pair, i) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (pairs[tops[mid]].newer < pair.newer) low = mid + 1;
      else high = mid;
    }
    if (low > 0) before[i] = tops[low - 1];
    tops[low] = i;
  });
  const run: EqualChunk[] = [];
  for (let i = tops.length === 0 ? -1 : tops[tops.length - 1]; i >= 0; i = before[i]) run.push(pairs[i]);
  return run.reverse();
}
