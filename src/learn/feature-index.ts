import type { Example } from './examples.js';

/** Features that the learner keeps: those seen in several tokens, numbered from 0. */
export interface FeatureIndex {
  readonly count: number;
  /** Hash of each feature. */
  readonly hashes: Int32Array;
  /** The examples with indices in place of hashes; features not kept fall away. */
  readonly examples: readonly Example[];
}

/** Numbers the features that stand at `least` tokens or more. */
export function indexFeatures(examples: readonly Example[], least: number): FeatureIndex {
  const counts = new Map<number, number>();
  for (const { features } of examples) for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= least) index.set(hash, index.size);
  return { count: index.size, hashes: Int32Array.from(index.keys()), examples: examples.map((e) => mapped(e, index)) };
}

/** The example with its hashes replaced by their numbers. */
function mapped(example: Example, index: ReadonlyMap<number, number>): Example {
  const features = new Int32Array(example.features.length);
  const offsets = new Int32Array(example.offsets.length);
  let at = 0;
  for (let i = 0; i < example.length; i++) {
    for (let k = example.offsets[i]; k < example.offsets[i + 1]; k++) {
      const number = index.get(example.features[k]);
      if (number !== undefined) features[at++] = number;
    }
    offsets[i + 1] = at;
  }
  return { ...example, features: features.slice(0, at), offsets };
}
