import { beginOf, insideOf, LABEL_COUNT, OUTSIDE, type TaggedType } from '../extract/tagger/labels.js';
import type { MarkedText } from './marked-text.js';

const bit = (label: number): number => 1 << label;
const ANY = (1 << LABEL_COUNT) - 1;
const begins = (...types: TaggedType[]): number => types.reduce((bits, type) => bits | bit(beginOf(type)), 0);
const insides = (...types: TaggedType[]): number => types.reduce((bits, type) => bits | bit(insideOf(type)), 0);

/** What may stand where a set that marks only people, bodies and places marks nothing. */
const UNMARKED = bit(OUTSIDE) | begins('role', 'program', 'platform') | insides('role', 'program', 'platform');

/**
 * Labels that a token may have by its marks, a bit each. A set made to other guidelines says only part: what it leaves
 * unmarked may be a post or a programme, a body that it marks may be a platform or stand inside a post.
 */
export function allowedLabels({ document: { tokens }, names, source }: MarkedText): Uint16Array {
  const allowed = new Uint16Array(tokens.count).fill(source === 'gold' ? bit(OUTSIDE) : UNMARKED);
  let next = 0;
  for (const name of names) {
    while (next > 0 && tokens.start[next - 1] >= name.start) next--;
    while (next < tokens.count && tokens.end[next] <= name.start) next++;
    for (let i = next; i < tokens.count && tokens.start[i] < name.end; i++) {
      if (tokens.start[i] < name.start || tokens.end[i] > name.end) allowed[i] = ANY;
      else allowed[i] = labelsOf(name.type, i === next, source === 'gold');
    }
  }
  return allowed;
}

function labelsOf(type: TaggedType, first: boolean, whole: boolean): number {
  const own = first ? begins(type) : insides(type);
  if (whole || type === 'person') return own;
  const inPost = insides('role') | (first ? begins('role') : 0);
  if (type === 'organization') return own | inPost | (first ? begins('platform') : insides('platform'));
  return own | inPost;
}
