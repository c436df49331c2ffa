/** Measures over counts of words, as corpus linguistics has them. */

const part = (observed: number, expected: number): number => (observed === 0 ? 0 : observed * Math.log(observed / expected));

/** Log-likelihood (G²) that a word's share differs between two corpora of `size1` and `size2` words. 6.63 is p < 0.01. */
export function logLikelihood(count1: number, size1: number, count2: number, size2: number): number {
  const share = (count1 + count2) / (size1 + size2);
  if (share === 0) return 0;
  return 2 * (part(count1, size1 * share) + part(count2, size2 * share));
}

/** Binary logarithm of the ratio of the two shares: 1 is twice as often. A count of none is taken as a half. */
export const logRatio = (count1: number, size1: number, count2: number, size2: number): number =>
  Math.log2((count1 || 0.5) / size1 / ((count2 || 0.5) / size2));

/** logDice: how exclusively two words stand together; 14 at most, not bent by corpus size. */
export const logDice = (together: number, node: number, word: number): number => 14 + Math.log2((2 * together) / (node + word));

/** Pointwise mutual information, against `slots` places beside the node in a corpus of `size` words. */
export const mutualInformation = (together: number, slots: number, word: number, size: number): number =>
  Math.log2(together / ((slots * word) / size));

export const perMillion = (count: number, size: number): number => (size === 0 ? 0 : (count * 1e6) / size);
export const rounded = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;
