/** Vectors of one length, one after another. */
interface VectorList {
  readonly count: number;
  readonly dimensions: number;
  readonly vectors: Float32Array;
}

interface Clusters {
  /** Cluster of each vector, from 0. */
  readonly of: Int32Array;
  readonly centres: VectorList;
}

/** Spherical k-means, begun at the first vectors of the list: the same answer each time. */
export function cluster({ count, dimensions, vectors }: VectorList, wanted: number, rounds: number): Clusters {
  const k = Math.min(wanted, count);
  const centres = vectors.slice(0, k * dimensions);
  const of = new Int32Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let v = 0; v < count; v++) of[v] = nearest(vectors, v * dimensions, centres, k, dimensions);
    const sums = new Float64Array(k * dimensions);
    for (let v = 0; v < count; v++) for (let d = 0; d < dimensions; d++) sums[of[v] * dimensions + d] += vectors[v * dimensions + d];
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < dimensions; d++) norm += sums[c * dimensions + d] ** 2;
      if (norm === 0) continue;
      for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] = sums[c * dimensions + d] / Math.sqrt(norm);
    }
  }
  return { of, centres: { count: k, dimensions, vectors: centres } };
}

function nearest(vectors: Float32Array, at: number, centres: Float32Array, k: number, dimensions: number): number {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < k; c++) {
    let dot = 0;
    for (let d = 0; d < dimensions; d++) dot += vectors[at + d] * centres[c * dimensions + d];
    if (dot > top) {
      top = dot;
      best = c;
    }
  }
  return best;
}
