import type { NameLabel } from '../../model/label.js';

/** Types that the tagger proposes, in the order of its label numbers. */
export const TAGGED_TYPES = ['person', 'organization', 'place', 'role', 'program', 'platform'] as const satisfies readonly NameLabel[];
export type TaggedType = (typeof TAGGED_TYPES)[number];

/** Label of a token that stands in no name. Type k begins with label 2k + 1 and goes on with 2k + 2. */
export const OUTSIDE = 0;
export const LABEL_COUNT = 1 + 2 * TAGGED_TYPES.length;

export const beginOf = (type: TaggedType): number => 2 * TAGGED_TYPES.indexOf(type) + 1;
export const insideOf = (type: TaggedType): number => beginOf(type) + 1;
export const isBegin = (label: number): boolean => (label & 1) === 1;
/** The type that a label other than OUTSIDE speaks of. */
export const typeOfLabel = (label: number): TaggedType => TAGGED_TYPES[(label - 1) >> 1];

/** A name goes on only where it, or a name of its type, has begun. */
export const follows = (before: number, label: number): boolean =>
  label === OUTSIDE || isBegin(label) || before === label || before === label - 1;

/** Readings of less than this probability are not told: they neither win nor speak for another. */
export const LEAST = 0.04;
