import type { Tokens } from '../model/tokens.js';

/** Index of the first token that begins at or after `offset`, -1 behind the last. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens.start[mid] < offset) low = mid + 1;
    else high = mid;
  }
  return low < tokens.count ? low : -1;
}
