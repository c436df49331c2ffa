import { NAMED_TYPES } from '../../knowledge/format.js';
import { beginOf, LABEL_COUNT } from './labels.js';
import { BEGIN, POST_HEAD, SINGLE, type Signs } from './signs.js';

const ANY = (1 << LABEL_COUNT) - 1;
const NO_POST = ANY & ~(1 << beginOf('role'));
const ROLE = NAMED_TYPES.indexOf('role');
const ROLE_BITS = (1 << ROLE) | (1 << (ROLE + 6));

/**
 * Labels that a token can have at all, a bit each: a post begins only with a word that opens posts, or with a known one.
 * Posts in marked articles are too few to learn from which other words might.
 */
export function possibleLabels(signs: Signs, i: number): number {
  const head = signs.head[i];
  if ((head & 15) >= POST_HEAD && begins(head >> 4)) return ANY;
  const known = signs.gazetteer[i];
  return (known & ROLE_BITS) !== 0 && begins(known >> 12) ? ANY : NO_POST;
}

const begins = (place: number): boolean => place === BEGIN || place === SINGLE;
