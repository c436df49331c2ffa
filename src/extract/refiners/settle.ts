import type { Label } from '../../model/label.js';
import type { Mention, RejectedMention } from '../../model/mention.js';
import type { Refiner } from '../contract.js';

/** Where two readings weigh the same, the type earlier in this list wins. */
const RANK: Record<Label, number> = {
  regulation: 0,
  date: 1,
  figure: 2,
  role: 3,
  organization: 4,
  platform: 5,
  person: 6,
  program: 7,
  place: 8,
  quote: 9,
};
/** Length counts a little more than in proportion: one long name beats two short ones of the same confidence. */
const LENGTH_EXPONENT = 1.08;

/** Lengths of spans to the exponent: powers are slow, and nearly all spans are short. */
let powers: Float64Array | undefined;

function weight(m: Mention): number {
  powers ??= Float64Array.from({ length: 128 }, (_, length) => length ** LENGTH_EXPONENT);
  const length = m.end - m.start;
  return m.confidence * (length < powers.length ? powers[length] : length ** LENGTH_EXPONENT);
}

/**
 * One reading a span, across types: of all sets of proposals that do not overlap, keeps the one of the greatest weight
 * (confidence times length). "Permendag 50/2020" is never a date, "Bank Indonesia Perry Warjiyo" never one name.
 */
export const settle: Refiner = {
  name: 'settle',
  refine({ standing, rejected }) {
    const proposals = [...standing].sort((a, b) => a.end - b.end || b.start - a.start || RANK[b.type] - RANK[a.type]);
    const n = proposals.length;
    const best = [0];
    const take: boolean[] = [];
    const before: number[] = [];
    for (let i = 0, end = 0; i < n; i++) {
      const proposal = proposals[i];
      // Nearly all proposals begin where the one before has ended.
      before.push(end <= proposal.start ? i : lastEndingBy(proposals, proposal.start, i));
      end = proposal.end;
      const taken = best[before[i]] + weight(proposal);
      // On a tie the later in order, of the lower rank number, is taken.
      take.push(taken >= best[i]);
      best.push(take[i] ? taken : best[i]);
    }
    const kept: Mention[] = [];
    const lost: RejectedMention[] = [...rejected];
    let i = n - 1;
    while (i >= 0) {
      if (take[i]) {
        const winner = proposals[i];
        for (let k = i - 1; k >= before[i]; k--) lost.push({ mention: proposals[k], reason: reasonOf(proposals[k], winner) });
        kept.push(winner);
        i = before[i] - 1;
      } else {
        lost.push({ mention: proposals[i], reason: 'other readings of these words weigh more' });
        i--;
      }
    }
    // They were taken from the last to the first, and none overlaps another.
    return { standing: kept.reverse(), rejected: lost };
  },
};

/** How many of the first `count` proposals end at or before `start`. */
function lastEndingBy(proposals: readonly Mention[], start: number, count: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (proposals[mid].end <= start) low = mid + 1;
    else high = mid;
  }
  return low;
}

function reasonOf(loser: Mention, winner: Mention): string {
  const same = loser.start === winner.start && loser.end === winner.end;
  return `${same ? 'the same words read as' : 'it lies in'} a ${winner.type} (${winner.provenance.component}/${winner.provenance.rule})`;
}
