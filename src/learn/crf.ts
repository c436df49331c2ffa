import { follows, LABEL_COUNT, OUTSIDE } from '../extract/tagger/labels.js';
import { Lattice } from '../extract/tagger/lattice.js';
import type { Example } from './examples.js';
import type { FeatureIndex } from './feature-index.js';
import { SOURCES } from './marked-text.js';
import { seeded, shuffle } from './random.js';

const L = LABEL_COUNT;

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero of the weights that all sets share, at each step that touches them. */
  readonly decay: number;
  /** The same for the weights of one set alone: stronger, so that what sets agree on is learnt together. */
  readonly ownDecay: number;
  /** Share of features that a step leaves out. */
  readonly dropout: number;
  /** Weight of an example by its set, in the order of SOURCES. */
  readonly importance: readonly number[];
  readonly seed: number;
  /** Index in SOURCES of the set whose guidelines the weights serve. */
  readonly serves: number;
}

/** What is learnt: weights by feature and label, of all sets together and of the set served. */
interface CrfWeights {
  /** Shared weights plus those of the set served, LABEL_COUNT a feature. */
  readonly features: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * Learns a linear chain by stochastic gradient (AdaGrad) on the probability of the allowed labellings: where marks say only
 * part, all labellings that agree with them share the credit. Each set has weights of its own beside the shared ones
 * (Daumé 2007), so that sets made to other guidelines teach what is common and keep what is theirs.
 */
export function trainCrf({ count, examples }: Pick<FeatureIndex, 'count' | 'examples'>, options: CrfOptions): CrfWeights {
  const size = count * L;
  const blocks = 1 + SOURCES.length;
  const weights = new Float32Array(size * blocks);
  const squares = new Float32Array(size * blocks).fill(1e-2);
  const transitions = new Float32Array(L * L * blocks);
  const transitionSquares = new Float32Array(L * L * blocks).fill(1e-2);
  const summed = new Float64Array(L * L);
  const lattice = new Lattice(summed);
  const random = seeded(options.seed);
  const order = Int32Array.from(examples, (_, i) => i);
  let dropped = new Uint8Array(1024);
  let gradient = new Float64Array(64 * L);
  const edges = new Float64Array(L * L);

  const averaged = new Float64Array(size);
  const averagedTransitions = new Float64Array(L * L);
  let averages = 0;

  const step = (example: Example, rate: number): void => {
    const { length, features, offsets, possible, allowed, source } = example;
    const own = (source + 1) * size;
    const importance = options.importance[source];
    if (features.length > dropped.length) dropped = new Uint8Array(features.length * 2);
    if (length * L > gradient.length) gradient = new Float64Array(length * 2 * L);
    for (let k = 0; k < features.length; k++) dropped[k] = random() < options.dropout ? 1 : 0;
    lattice.reserve(length);
    const { scores } = lattice;
    scores.fill(0, 0, length * L);
    for (let i = 0; i < length; i++)
      for (let k = offsets[i]; k < offsets[i + 1]; k++) {
        if (dropped[k]) continue;
        const row = features[k] * L;
        for (let y = 0; y < L; y++) scores[i * L + y] += weights[row + y] + weights[own + row + y];
      }
    const ownEdges = (source + 1) * L * L;
    for (let e = 0; e < L * L; e++) summed[e] = transitions[e] + transitions[ownEdges + e];
    lattice.setTransitions(summed);
    edges.fill(0);
    gather(lattice, length, gradient, edges, 1, possible);
    gather(lattice, length, gradient, edges, -1, allowed);
    for (let i = 0; i < length; i++) {
      let sure = true;
      for (let y = 0; y < L; y++) if (Math.abs(gradient[i * L + y]) > 1e-3) sure = false;
      if (sure) continue;
      for (let k = offsets[i]; k < offsets[i + 1]; k++) {
        if (dropped[k]) continue;
        const row = features[k] * L;
        for (let y = 0; y < L; y++) {
          const slope = gradient[i * L + y] * importance;
          update(weights, squares, row + y, slope, options.decay, rate);
          update(weights, squares, own + row + y, slope, options.ownDecay, rate);
        }
      }
    }
    for (let e = 0; e < L * L; e++) {
      if (edges[e] === 0) continue;
      update(transitions, transitionSquares, e, edges[e] * importance, options.decay, rate);
      update(transitions, transitionSquares, ownEdges + e, edges[e] * importance, options.ownDecay, rate);
    }
  };

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const rate = options.rate / (1 + epoch * 0.15);
    for (const at of order) step(examples[at], rate);
    if (epoch < options.epochs / 2) continue;
    averages++;
    const served = 1 + options.serves;
    for (let w = 0; w < size; w++) averaged[w] += weights[w] + weights[served * size + w];
    for (let e = 0; e < L * L; e++) averagedTransitions[e] += transitions[e] + transitions[served * L * L + e];
  }
  const keep = 1 - options.dropout;
  return {
    features: Float32Array.from(averaged, (w) => (w / averages) * keep),
    transitions: Float32Array.from(averagedTransitions, (w) => w / averages),
  };
}

function update(weights: Float32Array, squares: Float32Array, at: number, slope: number, decay: number, rate: number): void {
  const pull = slope + decay * weights[at];
  squares[at] += pull * pull;
  weights[at] -= (rate * pull) / Math.sqrt(squares[at]);
}

/** Adds the expected counts of labels and label pairs over the allowed labellings, times `sign`. The first call (sign 1) overwrites. */
function gather(lattice: Lattice, length: number, labels: Float64Array, edges: Float64Array, sign: 1 | -1, allowed: Uint16Array): void {
  lattice.sums(length, allowed);
  for (let i = 0; i < length; i++)
    for (let y = 0; y < L; y++) {
      const expected = sign * lattice.marginal(i, y);
      labels[i * L + y] = sign === 1 ? expected : labels[i * L + y] + expected;
    }
  for (let y = 0; y < L; y++) {
    edges[OUTSIDE * L + y] += sign * lattice.marginal(0, y);
    edges[y * L + OUTSIDE] += sign * lattice.marginal(length - 1, y);
  }
  for (let i = 1; i < length; i++)
    for (let a = 0; a < L; a++) for (let b = 0; b < L; b++) if (follows(a, b)) edges[a * L + b] += sign * lattice.edge(i, a, b);
}
