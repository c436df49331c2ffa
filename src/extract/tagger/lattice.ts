import { follows, isBegin, LABEL_COUNT, OUTSIDE } from './labels.js';

const L = LABEL_COUNT;

/**
 * Labels of a stretch of tokens as a linear chain: the probability of each name over all labellings.
 * Before the stretch and behind it no name stands. Arrays grow with the longest stretch and are used again.
 */
export class Lattice {
  /** Scores of the labels of each token; filled by the caller. */
  scores = new Float64Array(64 * L);
  /** Forward and backward sums, scaled by token so that they neither vanish nor overflow. */
  private alpha = new Float64Array(64 * L);
  private beta = new Float64Array(64 * L);
  private emit = new Float64Array(64 * L);
  private norm = new Float64Array(64);
  private readonly factors: Float64Array;

  constructor(transitions: ArrayLike<number>) {
    this.factors = new Float64Array(L * L);
    this.setTransitions(transitions);
  }

  setTransitions(transitions: ArrayLike<number>): void {
    for (let a = 0; a < L; a++)
      for (let b = 0; b < L; b++) {
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

  /**
   * After `sums`: visits each name that stands on paths of at least this probability, alone or beside others that overlap it:
   * its tokens [from, to), the label of its first token, and the probability that just these tokens are a name of that type.
   */
  names(length: number, least: number, visit: (from: number, to: number, begin: number, probability: number) => void): void {
    const { alpha, beta, emit, norm, factors } = this;
    for (let from = 0; from < length; from++) {
      for (let begin = 1; begin < L; begin += 2) {
        const inside = begin + 1;
        let weight = alpha[from * L + begin];
        if (weight * beta[from * L + begin] < least) continue;
        for (let last = from, label = begin; ; last++, label = inside) {
          const begun = weight * beta[last * L + label];
          const next = last + 1;
          const step = next < length ? (factors[label * L + inside] * emit[next * L + inside]) / norm[next] : 0;
          const goesOn = next < length ? weight * step * beta[next * L + inside] : 0;
          if (begun - goesOn >= least) visit(from, next, begin, Math.min(1, begun - goesOn));
          if (goesOn < least) break;
          weight *= step;
        }
      }
    }
  }
}
