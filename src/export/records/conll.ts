import type { Analysis } from '../../model/analysis.js';
import type { StreamFormat } from '../contract.js';
import { type Tagged, type TokenRow, tokenSentences } from './token-rows.js';

/** Writes the tag of the i-th token of a sentence for the span around it. */
type Scheme = (spanOf: (i: number) => Tagged | undefined, i: number) => string;

/** Begin, inside, outside. A span that began in an earlier sentence goes on with I. */
const bioScheme: Scheme = (spanOf, i) => {
  const span = spanOf(i);
  if (span === undefined) return 'O';
  return `${begins(spanOf, i, span) ? 'B' : 'I'}-${span.tag}`;
};

/** Begin, inside, last, outside, unit. */
const bilouScheme: Scheme = (spanOf, i) => {
  const span = spanOf(i);
  if (span === undefined) return 'O';
  const first = begins(spanOf, i, span);
  const last = spanOf(i + 1) !== span;
  return `${first ? (last ? 'U' : 'B') : last ? 'L' : 'I'}-${span.tag}`;
};

let startOf: (i: number) => number = () => 0;
function begins(spanOf: (i: number) => Tagged | undefined, i: number, span: Tagged): boolean {
  return spanOf(i - 1) !== span && startOf(i) <= span.start;
}
