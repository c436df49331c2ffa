import type { Mention, RejectedMention } from '../../model/mention.js';
import type { Refiner } from '../contract.js';

/** Below this no reading is shown, unless asked for. */
const FLOOR = 0.5;

/** Leaves out what nothing speaks for: an ambiguous name without support, a post in small letters without a holder. */
export const dropDoubtful: Refiner = {
  name: 'drop-doubtful',
  refine(proposals) {
    const { standing, rejected } = proposals;
    if (standing.every((m) => m.confidence >= FLOOR)) return proposals;
    const kept: Mention[] = [];
    const lost: RejectedMention[] = [...rejected];
    for (const m of standing) {
      if (m.confidence >= FLOOR) kept.push(m);
      else lost.push({ mention: m, reason: 'the form is ambiguous and nothing in the text supports this reading' });
    }
    return { standing: kept, rejected: lost };
  },
};
