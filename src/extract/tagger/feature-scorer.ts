import { LABEL_COUNT } from './labels.js';
import { type FeatureWeights, keyOf, PROBES } from './model.js';

/** Two labels a number, the odd one in the upper half: seven additions in place of thirteen, and eight numbers a row. */
const ROW_SHIFT = 3;

/**
 * Sums the weights of a token's features by label. Each feature is one look into the table; as the sums of two labels share
 * a number and stay within 16 bits (127 times the most features), they are added together and parted at the end.
 */
export class FeatureScorer {
  private readonly keys: Uint16Array;
  private readonly pairs: Int32Array;
  private readonly scale: number;

  constructor({ keys, weights, scale }: FeatureWeights) {
    this.keys = keys;
    this.scale = scale;
    this.pairs = new Int32Array(keys.length << ROW_SHIFT);
    for (let slot = 0; slot < keys.length; slot++) {
      for (let label = 0; label < LABEL_COUNT; label++) {
        const weight = weights[slot * LABEL_COUNT + label];
        this.pairs[(slot << ROW_SHIFT) + (label >> 1)] += label & 1 ? weight * 0x10000 : weight;
      }
    }
  }

  /** Writes the LABEL_COUNT scores of features[from, to) to `out` from `at` on. */
  score(features: Int32Array, from: number, to: number, out: Float64Array, at: number): void {
    const { keys, pairs } = this;
    const mask = keys.length - 1;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    for (let k = from; k < to; k++) {
      const key = keyOf(features[k]);
      for (let probe = 0, slot = features[k] & mask; probe < PROBES; probe++, slot = (slot + 1) & mask) {
        const found = keys[slot];
        if (found === key) {
          const row = slot << ROW_SHIFT;
          a = (a + pairs[row]) | 0;
          b = (b + pairs[row + 1]) | 0;
          c = (c + pairs[row + 2]) | 0;
          d = (d + pairs[row + 3]) | 0;
          e = (e + pairs[row + 4]) | 0;
          f = (f + pairs[row + 5]) | 0;
          g = (g + pairs[row + 6]) | 0;
          break;
        }
        if (found === 0) break;
      }
    }
    this.part(a, out, at);
    this.part(b, out, at + 2);
    this.part(c, out, at + 4);
    this.part(d, out, at + 6);
    this.part(e, out, at + 8);
    this.part(f, out, at + 10);
    out[at + 12] = ((g << 16) >> 16) * this.scale;
  }

  private part(sums: number, out: Float64Array, at: number): void {
    const lower = (sums << 16) >> 16;
    out[at] = lower * this.scale;
    out[at + 1] = ((sums - lower) >> 16) * this.scale;
  }
}
