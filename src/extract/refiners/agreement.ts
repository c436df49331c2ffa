import type { Mention } from '../../model/mention.js';
import type { Refiner } from '../contract.js';
import { LEAST, TAGGED_TYPES, type TaggedType } from '../tagger/labels.js';

/** How the confidence of a list or rule and the probability of the model make one: a sum of log-odds. */
interface Balance {
  readonly base: number;
  readonly rule: number;
  readonly model: number;
}

/**
 * Learnt on articles that the model had not seen. The model knows people and places by their context; programmes and
 * platforms it has seen too few of, there the lists speak.
 */
const BALANCE: Readonly<Record<TaggedType, Balance>> = {
  person: { base: 1.2, rule: 0.4, model: 0.8 },
  organization: { base: 0.7, rule: 0.4, model: 0.6 },
  place: { base: -0.2, rule: 0.7, model: 0.45 },
  role: { base: 1.5, rule: 0.6, model: 0.6 },
  program: { base: 0.8, rule: 1, model: 0.25 },
  platform: { base: 0.5, rule: 1, model: 0.15 },
};

/**
 * Where a list or rule and the model read the same words, their judgements are weighed together: agreement makes a reading
 * surer, an ambiguous name that the model confirms stands, a weak reading that the model denies falls. The list's or rule's
 * reading is kept, for it knows more of what it found. Without proposals of the model nothing changes.
 */
export const agreement: Refiner = {
  name: 'agreement',
  refine({ standing, rejected }) {
    const model = new Map<string, Mention>();
    for (const m of standing) if (m.provenance.component === 'tagger') model.set(keyOf(m), m);
    if (model.size === 0) return { standing, rejected };
    const weighed: Mention[] = [];
    const spoken = new Set<string>();
    for (const m of standing) {
      if (m.provenance.component === 'tagger' || !isTagged(m)) continue;
      const key = keyOf(m);
      spoken.add(key);
      weighed.push({ ...m, confidence: weigh(BALANCE[m.type], m.confidence, model.get(key)?.confidence ?? 0) });
    }
    const others = standing.filter((m) => (m.provenance.component === 'tagger' ? !spoken.has(keyOf(m)) : !isTagged(m)));
    return { standing: [...weighed, ...others], rejected };
  },
};

const isTagged = (m: Mention): m is Extract<Mention, { type: TaggedType }> => TAGGED_TYPES.some((type) => type === m.type);
const keyOf = (m: Mention): string => `${m.start} ${m.end} ${m.type}`;

function weigh({ base, rule, model }: Balance, confidence: number, probability: number): number {
  const odds = base + rule * logit(confidence) + model * logit(probability);
  return Math.min(0.99, 1 / (1 + Math.exp(-odds)));
}

/** Log-odds, kept within what either side can know. */
function logit(probability: number): number {
  const p = Math.min(0.98, Math.max(LEAST / 2, probability));
  return Math.log(p / (1 - p));
}
