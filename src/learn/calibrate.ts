import { FeatureScorer } from '../extract/tagger/feature-scorer.js';
import { LABEL_COUNT, LEAST, TAGGED_TYPES, typeOfLabel } from '../extract/tagger/labels.js';
import { Lattice } from '../extract/tagger/lattice.js';
import { CALIBRATION_POINTS, type TaggerModel } from '../extract/tagger/model.js';
import type { Example } from './examples.js';
import type { MarkedText } from './marked-text.js';

/** A name that a model gave on a text it had not seen, with its own probability, and whether it is right. */
export interface Guess {
  /** Index in TAGGED_TYPES. */
  readonly type: number;
  readonly probability: number;
  readonly right: boolean;
}

type Weights = Omit<TaggerModel, 'calibration'>;

/**
 * What models that had not seen them give for the articles that follow our guidelines: learns with each part of these held
 * out in turn.
 */
export function guessHeldOut(
  texts: readonly MarkedText[],
  examples: readonly Example[],
  folds: number,
  learn: (some: readonly Example[]) => Weights,
): Guess[] {
  const guesses: Guess[] = [];
  const foldOf = (e: Example): number => (texts[e.text].source === 'gold' ? e.text % folds : -1);
  for (let fold = 0; fold < folds; fold++) {
    const model = learn(examples.filter((e) => foldOf(e) !== fold));
    const scorer = new FeatureScorer(model.features);
    const lattice = new Lattice(model.transitions);
    for (const example of examples) {
      if (foldOf(example) === fold) guessNames(scorer, lattice, example, texts[example.text], guesses);
    }
  }
  return guesses;
}

function guessNames(scorer: FeatureScorer, lattice: Lattice, example: Example, text: MarkedText, out: Guess[]): void {
  const { length, offsets, features, first } = example;
  lattice.reserve(length);
  for (let i = 0; i < length; i++) scorer.score(features, offsets[i], offsets[i + 1], lattice.scores, i * LABEL_COUNT);
  lattice.sums(length, example.possible);
  const { tokens } = text.document;
  lattice.names(length, LEAST, (from, to, begin, probability) => {
    const start = tokens.start[first + from];
    const end = tokens.end[first + to - 1];
    const type = typeOfLabel(begin);
    const right = text.names.some((n) => n.start === start && n.end === end && n.type === type);
    out.push({ type: TAGGED_TYPES.indexOf(type), probability, right });
  });
}

/** Guesses that the curve of all types weighs in the curve of one, at each point. */
const PRIOR = 8;

/** How far the model's own probabilities can be believed: one rising curve a type, leaning on that of all types where guesses are few. */
export function calibrate(guesses: readonly Guess[]): Float32Array {
  const out = new Float32Array(TAGGED_TYPES.length * CALIBRATION_POINTS);
  const all = risingCurve(guesses, (point) => point);
  TAGGED_TYPES.forEach((_, type) => {
    const own = risingCurve(
      guesses.filter((g) => g.type === type),
      (_point, k) => all[k],
    );
    out.set(own, type * CALIBRATION_POINTS);
  });
  return out;
}

/** Share of right guesses near each point, each guess divided between the two points beside it; made rising by pooling neighbours that fall. */
function risingCurve(guesses: readonly Guess[], prior: (point: number, k: number) => number): Float32Array {
  const seen = new Float64Array(CALIBRATION_POINTS).fill(PRIOR);
  const right = Float64Array.from(seen, (n, k) => n * prior(k / (CALIBRATION_POINTS - 1), k));
  for (const guess of guesses) {
    const at = guess.probability * (CALIBRATION_POINTS - 1);
    const low = Math.min(Math.floor(at), CALIBRATION_POINTS - 2);
    for (const [k, share] of [
      [low, low + 1 - at],
      [low + 1, at - low],
    ] as const) {
      seen[k] += share;
      if (guess.right) right[k] += share;
    }
  }
  const pools: { right: number; seen: number; points: number }[] = [];
  for (let k = 0; k < CALIBRATION_POINTS; k++) {
    let pool = { right: right[k], seen: seen[k], points: 1 };
    for (let last = pools.at(-1); last !== undefined && last.right / last.seen >= pool.right / pool.seen; last = pools.at(-1)) {
      pools.pop();
      pool = { right: pool.right + last.right, seen: pool.seen + last.seen, points: pool.points + last.points };
    }
    pools.push(pool);
  }
  return Float32Array.from(pools.flatMap((pool) => new Array<number>(pool.points).fill(pool.right / pool.seen)));
}
