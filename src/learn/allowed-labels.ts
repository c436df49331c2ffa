import { beginOf, insideOf, LABEL_COUNT, OUTSIDE, TAGGED_TYPES, type TaggedType } from '../extract/tagger/labels.js';
import type { MarkedText } from './marked-text.js';

const bit = (label: number): number => 1 << label;
const ANY = (1 << LABEL_COUNT) - 1;
const begins = (...types: TaggedType[]): number => types.reduce((bits, type) => bits | bit(beginOf(type)), 0);
const insides = (...types: TaggedType[]): number => types.reduce((bits, type) => bits | bit(insideOf(type)), 0);

/** All labels that go on with a name. */
export const INSIDES = insides(...TAGGED_TYPES);

/** Labels that agree with the marks of each token, a bit each. A mark that cuts a token leaves it open. */
export function allowedLabels({ document: { tokens }, names }: MarkedText): Uint16Array {
  const allowed = new Uint16Array(tokens.count).fill(bit(OUTSIDE));
  let next = 0;
  for (const name of names) {
    while (next > 0 && tokens.start[next - 1] >= name.start) next--;
    while (next < tokens.count && tokens.end[next] <= name.start) next++;
    for (let i = next; i < tokens.count && tokens.start[i] < name.end; i++) {
      if (tokens.start[i] < name.start || tokens.end[i] > name.end) allowed[i] = ANY;
      else allowed[i] = i === next ? begins(name.type) : insides(name.type);
    }
  }
  return allowed;
}
