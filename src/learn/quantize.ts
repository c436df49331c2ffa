import { LABEL_COUNT } from '../extract/tagger/labels.js';
import { buildFeatureWeights, type FeatureWeights } from '../extract/tagger/model.js';

/** Share of the slots that may be filled: probes stay short. */
const FILLED = 0.85;

/** Keeps the features that weigh most, as many as fit, each weight in one byte. */
export function quantize(hashes: Int32Array, weights: Float32Array, slots: number): FeatureWeights {
  const L = LABEL_COUNT;
  const spread = new Float32Array(hashes.length);
  let largest = 0;
  for (let f = 0; f < hashes.length; f++) {
    // A constant added to all labels decides nothing: what counts is the spread.
    let low = weights[f * L];
    let high = low;
    for (let y = 1; y < L; y++) {
      low = Math.min(low, weights[f * L + y]);
      high = Math.max(high, weights[f * L + y]);
    }
    spread[f] = high - low;
    largest = Math.max(largest, Math.abs(low), Math.abs(high));
  }
  const order = Array.from(hashes, (_, f) => f).filter((f) => spread[f] > 0);
  order.sort((a, b) => spread[b] - spread[a] || hashes[a] - hashes[b]);
  const kept = order.slice(0, Math.floor(slots * FILLED));
  const rows = kept.map((f) => ({ hash: hashes[f], row: weights.subarray(f * L, (f + 1) * L) }));
  return buildFeatureWeights(rows, largest / 127 || 1, slots);
}
