import { follows, isBegin, LABEL_COUNT, OUTSIDE } from './labels.js';

const L = LABEL_COUNT;

/** A name that the best labelling holds, at tokens [from, to) of the stretch, with its probability. */
export interface Tagging {
  readonly from: number;
  readonly to: number;
  /** Label of its first token. */
  readonly begin: number;
  readonly probability: number;
}

/**
 * Labels of a stretch of tokens as a linear chain: the best path, and the probability of each of its names over all paths.
 * Before the stretch and behind it no name stands. Arrays grow with the longest stretch and are used again.
 */
export class Lattice {
  /** Scores of the labels of each token; filled by the caller. */
  scores = new Float64Array(64 * L);
  /** Forward and backward sums, scaled by token so that they neither vanish nor overflow. */
  readonly forward: Float64Array[] = [];
  private alpha = new Float64Array(64 * L);
  private beta = new Float64Array(64 * L);
  private emit = new Float64Array(64 * L);
  private norm = new Float64Array(64);
  private best = new Float64Array(64 * L);
  private from = new Uint8Array(64 * L);
  private path = new Uint8Array(64);
  private readonly weights: Float64Array;
  private readonly factors: Float64Array;

  constructor(transitions: ArrayLike<number>) {
    this.weights = new Float64Array(L * L);
    this.factors = new Float64Array(L * L);
    this.setTransitions(transitions);
  }

  setTransitions(transitions: ArrayLike<number>): void {
    for (let a = 0; a < L; a++)
      for (let b = 0; b < L; b++) {
        this.weights[a * L + b] = follows(a, b) ? transitions[a * L + b] : Number.NEGATIVE_INFINITY;
        this.factors[a * L + b] = follows(a, b) ? Math.exp(transitions[a * L + b]) : 0;
      }
  }

  reserve(length: number): void {
    if (length * L <= this.scores.length) return;
    const n = length * 2;
    this.scores = new Float64Array(n * L);
    this.alpha = new Float64Array(n * L);
    this.beta = new Float64Array(n * L);
    this.emit = new Float64Array(n * L);
    this.norm = new Float64Array(n);
    this.best = new Float64Array(n * L);
    this.from = new Uint8Array(n * L);
    this.path = new Uint8Array(n);
  }

  /** Labels of the best path. The array is used again. */
  viterbi(length: number): Uint8Array {
    const { scores, weights, best, from, path } = this;
    for (let b = 0; b < L; b++) {
      best[b] = scores[b] + weights[OUTSIDE * L + b];
      from[b] = OUTSIDE;
    }
    for (let i = 1; i < length; i++) {
      for (let b = 0; b < L; b++) {
        let top = Number.NEGATIVE_INFINITY;
        let before = 0;
        if (b === OUTSIDE || isBegin(b)) {
          for (let a = 0; a < L; a++) {
            const score = best[(i - 1) * L + a] + weights[a * L + b];
            if (score > top) {
              top = score;
              before = a;
            }
          }
        } else {
          const begun = best[(i - 1) * L + b - 1] + weights[(b - 1) * L + b];
          const goes = best[(i - 1) * L + b] + weights[b * L + b];
          top = begun >= goes ? begun : goes;
          before = begun >= goes ? b - 1 : b;
        }
        best[i * L + b] = top + scores[i * L + b];
        from[i * L + b] = before;
      }
    }
    let label = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let b = 0; b < L; b++) {
      const score = best[(length - 1) * L + b] + weights[b * L + OUTSIDE];
      if (score > top) {
        top = score;
        label = b;
      }
    }
    for (let i = length - 1; i >= 0; i--) {
      path[i] = label;
      label = from[i * L + label];
    }
    return path;
  }

  /** Sums over all paths, or over those that keep to `allowed` (a bit a label, by token); returns the logarithm of the whole. */
  sums(length: number, allowed?: ArrayLike<number>): number {
    const { scores, emit, alpha, beta, norm, factors } = this;
    let total = 0;
    for (let i = 0; i < length; i++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let b = 0; b < L; b++) if (scores[i * L + b] > top && (allowed === undefined || (allowed[i] >> b) & 1)) top = scores[i * L + b];
      let sum = 0;
      for (let b = 0; b < L; b++) {
        emit[i * L + b] = allowed === undefined || (allowed[i] >> b) & 1 ? Math.exp(scores[i * L + b] - top) : 0;
        let into = 0;
        if (emit[i * L + b] > 0) {
          if (i === 0) into = factors[OUTSIDE * L + b];
          else if (b === OUTSIDE || isBegin(b)) for (let a = 0; a < L; a++) into += alpha[(i - 1) * L + a] * factors[a * L + b];
          else into = alpha[(i - 1) * L + b - 1] * factors[(b - 1) * L + b] + alpha[(i - 1) * L + b] * factors[b * L + b];
        }
        sum += alpha[i * L + b] = into * emit[i * L + b];
      }
      norm[i] = sum;
      total += Math.log(sum) + top;
      for (let b = 0; b < L; b++) alpha[i * L + b] /= sum;
    }
    let last = 0;
    for (let b = 0; b < L; b++) last += alpha[(length - 1) * L + b] * factors[b * L + OUTSIDE];
    for (let b = 0; b < L; b++) beta[(length - 1) * L + b] = factors[b * L + OUTSIDE] / last;
    for (let i = length - 2; i >= 0; i--) {
      for (let a = 0; a < L; a++) {
        let sum = 0;
        for (let b = 0; b < L; b++) if (factors[a * L + b] > 0) sum += factors[a * L + b] * emit[(i + 1) * L + b] * beta[(i + 1) * L + b];
        beta[i * L + a] = sum / norm[i + 1];
      }
    }
    return total + Math.log(last);
  }

  /** After `sums`: probability of a label at a token. */
  marginal(i: number, label: number): number {
    return this.alpha[i * L + label] * this.beta[i * L + label];
  }

  /** After `sums`: probability that label a stands at token i - 1 and b at i. */
  edge(i: number, a: number, b: number): number {
    return (this.alpha[(i - 1) * L + a] * this.factors[a * L + b] * this.emit[i * L + b] * this.beta[i * L + b]) / this.norm[i];
  }

  /** After `sums`: probability that a name of just these tokens stands here. */
  name(length: number, from: number, to: number, begin: number): number {
    const { alpha, beta, emit, norm, factors } = this;
    const inside = begin + 1;
    let weight = alpha[from * L + begin];
    for (let i = from + 1; i < to; i++) weight *= (factors[(i === from + 1 ? begin : inside) * L + inside] * emit[i * L + inside]) / norm[i];
    const last = to - from === 1 ? begin : inside;
    // What the paths in which the name goes on would add is left out.
    const on = to < length ? (factors[last * L + inside] * emit[to * L + inside] * beta[to * L + inside]) / norm[to] : 0;
    return Math.max(0, Math.min(1, weight * (beta[(to - 1) * L + last] - on)));
  }
}

/** The names of a path of labels. */
export function namesOf(path: ArrayLike<number>, length: number, visit: (from: number, to: number, begin: number) => void): void {
  for (let i = 0; i < length; ) {
    const begin = path[i];
    let to = i + 1;
    if (begin !== OUTSIDE) {
      while (to < length && path[to] === begin + 1) to++;
      visit(i, to, begin);
    }
    i = to;
  }
}
