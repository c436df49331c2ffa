import { foldCode } from '../../text/lexicon.js';

/** Number of the word at text[start, end), case folded; the same for every text and run. */
export function wordHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ foldCode(text.charCodeAt(i)), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Number of a feature: its template mixed with its value, all bits of both in all bits of the result. */
export function featureHash(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** One value of two. */
export const pair = (a: number, b: number): number => Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x165667b1, 0x297a2d39);
