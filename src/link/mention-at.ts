import type { Mention } from '../model/mention.js';
import type { Span } from '../model/span.js';

/** The mention with this very span; mentions are sorted by their start. */
export function mentionAt(mentions: readonly Mention[], { start, end }: Span): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (mentions[mid].start < start) low = mid + 1;
    else high = mid;
  }
  for (; low < mentions.length && mentions[low].start === start; low++) if (mentions[low].end === end) return mentions[low];
  return undefined;
}
