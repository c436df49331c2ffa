import type { Mention } from '../../model/mention.js';
import { bySpan, type Span } from '../../model/span.js';
import type { Refiner } from '../contract.js';
import { LEAST, TAGGED_TYPES, type TaggedType } from '../tagger/labels.js';

const TAGGER = 'tagger';

/** How the confidence of a list or rule and the probability of the model make one: a sum of log-odds. */
interface Balance {
  readonly base: number;
  readonly rule: number;
  readonly model: number;
}

/**
 * Measured on articles and sentences that the model had not seen. It knows people by what stands around them; of programmes
 * and platforms it has seen few, there the lists speak.
 */
const BALANCE: Readonly<Record<TaggedType, Balance>> = {
  person: { base: 1.1, rule: 0.5, model: 0.75 },
  organization: { base: 0.9, rule: 0.3, model: 0.65 },
  place: { base: -0.2, rule: 0.7, model: 0.7 },
  role: { base: 1.2, rule: 0.7, model: 0.55 },
  program: { base: 0.8, rule: 0.7, model: 0.25 },
  platform: { base: 0.2, rule: 1, model: 0.15 },
};

/** What is taken from the log-odds of the model where no list or rule reads just these words: it then speaks alone, or against them. */
interface Alone {
  readonly free: number;
  readonly against: number;
}
const ALONE: Readonly<Record<TaggedType, Alone>> = {
  person: { free: 0.2, against: 0.3 },
  organization: { free: 0.6, against: 1 },
  place: { free: 0.6, against: 1 },
  role: { free: 2.5, against: 2.5 },
  program: { free: 0.3, against: 0.6 },
  platform: { free: 1, against: 1 },
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
    for (const m of standing) if (m.provenance.component === TAGGER) model.set(keyOf(m), m);
    if (model.size === 0) return { standing, rejected };
    const rules = standing.filter((m) => m.provenance.component !== TAGGER && isTagged(m)) as Tagged[];
    const spoken = new Set(rules.map(keyOf));
    const covered = new Coverage(rules);
    const weighed = standing.flatMap((m) => {
      if (!isTagged(m)) return m;
      const key = keyOf(m);
      if (m.provenance.component !== TAGGER) return { ...m, confidence: weigh(BALANCE[m.type], m.confidence, model.get(key)?.confidence ?? 0) };
      if (spoken.has(key)) return [];
      const { free, against } = ALONE[m.type];
      return { ...m, confidence: sigmoid(logit(m.confidence) - (covered.meets(m) ? against : free)) };
    });
    return { standing: weighed, rejected };
  },
};

type Tagged = Extract<Mention, { type: TaggedType }>;

/** The stretches that lists and rules read, merged, in order. */
class Coverage {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(mentions: readonly Mention[]) {
    for (const { start, end } of [...mentions].sort(bySpan)) {
      const last = this.ends.length - 1;
      if (last >= 0 && start < this.ends[last]) this.ends[last] = Math.max(this.ends[last], end);
      else {
        this.starts.push(start);
        this.ends.push(end);
      }
    }
  }

  meets({ start, end }: Span): boolean {
    let low = 0;
    let high = this.ends.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.ends[mid] <= start) low = mid + 1;
      else high = mid;
    }
    return low < this.starts.length && this.starts[low] < end;
  }
}

const isTagged = (m: Mention): m is Tagged => TAGGED_TYPES.some((type) => type === m.type);
const keyOf = (m: Mention): string => `${m.start} ${m.end} ${m.type}`;

function weigh({ base, rule, model }: Balance, confidence: number, probability: number): number {
  return Math.min(0.99, sigmoid(base + rule * logit(confidence) + model * logit(probability)));
}

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Log-odds, kept within what either side can know. */
function logit(probability: number): number {
  const p = Math.min(0.98, Math.max(LEAST / 2, probability));
  return Math.log(p / (1 - p));
}
