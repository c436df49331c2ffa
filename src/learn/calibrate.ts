import { LABEL_COUNT, LEAST, TAGGED_TYPES, typeOfLabel } from '../extract/tagger/labels.js';
import { Lattice } from '../extract/tagger/lattice.js';
import { addWeights, CALIBRATION_POINTS, type TaggerModel } from '../extract/tagger/model.js';
import type { Example } from './examples.js';
import type { MarkedText } from './marked-text.js';

/** A name that a model gave on a text it had not seen, with its own probability, and whether it is right. */
interface Guess {
  readonly type: number;
  readonly probability: number;
  readonly right: boolean;
}

type Weights = Omit<TaggerModel, 'calibration'>;

/**
 * How far the model's own probabilities can be believed, by type: learns with each part of the articles that follow our
 * guidelines held out in turn, and compares what it then gives for that part with the marks.
 */
export function calibrate(texts: readonly MarkedText[], examples: readonly Example[], folds: number, learn: (some: readonly Example[]) => Weights): Float32Array {
  const guesses: Guess[] = [];
  const foldOf = (e: Example): number => (texts[e.text].source === 'gold' ? e.text % folds : -1);
  for (let fold = 0; fold < folds; fold++) {
    const model = learn(examples.filter((e) => foldOf(e) !== fold));
    for (const example of examples) if (foldOf(example) === fold) guessNames(model, example, texts[example.text], guesses);
  }
  return curves(guesses);
}

function guessNames(model: Weights, example: Example, text: MarkedText, out: Guess[]): void {
  const { length, offsets, features, first } = example;
  const lattice = new Lattice(model.transitions);
  lattice.reserve(length);
  const scores = new Int32Array(length * LABEL_COUNT);
  for (let i = 0; i < length; i++) for (let k = offsets[i]; k < offsets[i + 1]; k++) addWeights(model.features, features[k], scores, i * LABEL_COUNT);
  for (let k = 0; k < scores.length; k++) lattice.scores[k] = scores[k] * model.features.scale;
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

/** Weight of the guesses of all types in the curve of one, as a number of guesses at each point. */
const PRIOR = 6;
/** Width of the window in which guesses speak for a point. */
const REACH = 0.12;

/** One rising curve a type, leaning on that of all types where guesses are few. */
function curves(guesses: readonly Guess[]): Float32Array {
  const out = new Float32Array(TAGGED_TYPES.length * CALIBRATION_POINTS);
  const all = curve(guesses, (point) => ({ right: point * PRIOR, seen: PRIOR }));
  TAGGED_TYPES.forEach((_, type) => {
    const own = curve(guesses.filter((g) => g.type === type), (_point, k) => ({ right: all[k] * PRIOR, seen: PRIOR }));
    out.set(own, type * CALIBRATION_POINTS);
  });
  return out;
}

function curve(guesses: readonly Guess[], prior: (point: number, k: number) => { right: number; seen: number }): Float32Array {
  const points = new Float32Array(CALIBRATION_POINTS);
  for (let k = 0; k < CALIBRATION_POINTS; k++) {
    const point = k / (CALIBRATION_POINTS - 1);
    let { right, seen } = prior(point, k);
    for (const g of guesses) {
      const weight = Math.max(0, 1 - Math.abs(g.probability - point) / REACH);
      seen += weight;
      if (g.right) right += weight;
    }
    points[k] = Math.max(k > 0 ? points[k - 1] : 0, right / seen);
  }
  return points;
}
