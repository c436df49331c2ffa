import { follows, isBegin, LABEL_COUNT, OUTSIDE } from './labels.js';

const L = LABEL_COUNT;

/** Labels whose score lies further below the best of their token are left out: one in a million at most. */
const REACH = 14;

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
  /** Factors of the labels of each token; from the second on divided by `norm`, once the sums are made. */
  private emit = new Float64Array(64 * L);
  private norm = new Float64Array(64);
  private readonly onward = new Float64Array(L);
  /** Labels of the next token that are not left out. */
  private readonly active = new Int32Array(L);
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

  /**
   * Sums over the labellings that keep to `allowed` (a bit a label, by token). Forward sums are scaled to one at each token,
   * backward sums by the same, so that their product is a probability.
   */
  sums(length: number, allowed: ArrayLike<number>): void {
    // what was left out may have been the only way on: then nothing is
    if (!this.forward(length, allowed, REACH)) this.forward(length, allowed, Number.POSITIVE_INFINITY);
    this.backward(length);
  }

  private forward(length: number, allowed: ArrayLike<number>, reach: number): boolean {
    const { emit, alpha, norm, factors } = this;
    for (let i = 0; i < length; i++) {
      this.emissions(i, allowed[i], reach);
      const at = i * L;
      let sum = 0;
      for (let b = 0; b < L; b++) {
        const own = emit[at + b];
        if (own === 0) {
          alpha[at + b] = 0;
          continue;
        }
        let into = 0;
        if (i === 0) into = factors[b];
        else if (b === OUTSIDE || isBegin(b)) for (let a = 0; a < L; a++) into += alpha[at - L + a] * factors[a * L + b];
        else into = alpha[at - L + b - 1] * factors[(b - 1) * L + b] + alpha[at - L + b] * factors[b * L + b];
        alpha[at + b] = into * own;
        sum += into * own;
      }
      if (sum === 0) return false;
      norm[i] = sum;
      const scale = 1 / sum;
      for (let b = 0; b < L; b++) alpha[at + b] *= scale;
    }
    return true;
  }

  private backward(length: number): void {
    const { emit, alpha, beta, norm, factors, onward, active } = this;
    const end = (length - 1) * L;
    let last = 0;
    for (let b = 0; b < L; b++) last += alpha[end + b] * factors[b * L];
    for (let b = 0; b < L; b++) beta[end + b] = factors[b * L] / last;
    for (let at = end - L; at >= 0; at -= L) {
      const scale = 1 / norm[at / L + 1];
      // What the next token gives to each label, once for all labels before it.
      let count = 0;
      for (let b = 0; b < L; b++) {
        if (emit[at + L + b] === 0) continue;
        emit[at + L + b] *= scale;
        onward[b] = emit[at + L + b] * beta[at + L + b];
        active[count++] = b;
      }
      for (let a = 0; a < L; a++) {
        let sum = 0;
        if (emit[at + a] > 0) for (let k = 0; k < count; k++) sum += factors[a * L + active[k]] * onward[active[k]];
        beta[at + a] = sum;
      }
    }
  }

  /** Factors of the labels of one token, the greatest of them one; 0 for those that are left out. */
  private emissions(i: number, allowed: number, reach: number): void {
    const { scores, emit } = this;
    const at = i * L;
    let top = Number.NEGATIVE_INFINITY;
    for (let b = 0; b < L; b++) if (scores[at + b] > top && (allowed >> b) & 1) top = scores[at + b];
    for (let b = 0; b < L; b++) {
      const below = top - scores[at + b];
      emit[at + b] = (allowed >> b) & 1 && below < reach ? Math.exp(-below) : 0;
    }
  }

  /** After `sums`: probability of a label at a token. */
  marginal(i: number, label: number): number {
    return this.alpha[i * L + label] * this.beta[i * L + label];
  }

  /** After `sums`: probability that label a stands at token i - 1 and b at i. */
  edge(i: number, a: number, b: number): number {
    return this.alpha[(i - 1) * L + a] * this.factors[a * L + b] * this.emit[i * L + b] * this.beta[i * L + b];
  }

  /**
   * After `sums`: visits each name that stands on paths of at least this probability, alone or beside others that overlap it:
   * its tokens [from, to), the label of its first token, and the probability that just these tokens are a name of that type.
   */
  names(length: number, least: number, visit: (from: number, to: number, begin: number, probability: number) => void): void {
    const { alpha, beta, emit, factors } = this;
    for (let from = 0; from < length; from++) {
      for (let begin = 1; begin < L; begin += 2) {
        const inside = begin + 1;
        let weight = alpha[from * L + begin];
        if (weight === 0 || weight * beta[from * L + begin] < least) continue;
        for (let last = from, label = begin; ; last++, label = inside) {
          const begun = weight * beta[last * L + label];
          const next = last + 1;
          const step = next < length ? factors[label * L + inside] * emit[next * L + inside] : 0;
          const goesOn = next < length ? weight * step * beta[next * L + inside] : 0;
          if (begun - goesOn >= least) visit(from, next, begin, Math.min(1, begun - goesOn));
          if (next === length || goesOn < least) break;
          weight *= step;
        }
      }
    }
  }
}
