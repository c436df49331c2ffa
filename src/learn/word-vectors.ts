import { seeded } from './random.js';
import type { NewsWords } from './raw-news.js';

interface WordVectors {
  /** Word numbers that have a vector, the most frequent first. */
  readonly words: Int32Array;
  readonly dimensions: number;
  /** Unit vectors, one after another. */
  readonly vectors: Float32Array;
}

interface VectorOptions {
  /** Words seen less often have no vector. */
  readonly least: number;
  /** How many of the most frequent words count as neighbours. */
  readonly neighbours: number;
  readonly dimensions: number;
  readonly seed: number;
}

/**
 * Vectors of words by the words right before and behind them: positive pointwise mutual information, brought to few
 * dimensions by a randomized singular value decomposition (Halko 2011). Words used alike have vectors alike.
 */
export function wordVectors(news: NewsWords, { least, neighbours, dimensions, seed }: VectorOptions): WordVectors {
  const byCount = news.counts.map((_, word) => word).filter((word) => news.counts[word] >= least);
  byCount.sort((a, b) => news.counts[b] - news.counts[a] || a - b);
  const words = Int32Array.from(byCount);
  const row = new Int32Array(news.counts.length).fill(-1);
  words.forEach((word, at) => {
    row[word] = at;
  });
  const matrix = informationMatrix(news, row, words.length, neighbours);
  const columns = 2 * (neighbours + 2);
  const random = seeded(seed);
  const width = dimensions + 8;
  let right: Float64Array = Float64Array.from({ length: columns * width }, () => random() + random() + random() - 1.5);
  let left: Float64Array = new Float64Array(0);
  for (let pass = 0; pass < 3; pass++) {
    left = multiply(matrix, right, words.length, width);
    orthonormalize(left, words.length, width);
    right = multiplyTransposed(matrix, left, columns, width);
  }
  left = multiply(matrix, orthonormalized(right, columns, width), words.length, width);
  const vectors = new Float32Array(words.length * dimensions);
  for (let w = 0; w < words.length; w++) {
    let norm = 0;
    for (let d = 0; d < dimensions; d++) norm += left[w * width + d] ** 2;
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let d = 0; d < dimensions; d++) vectors[w * dimensions + d] = left[w * width + d] * scale;
  }
  return { words, dimensions, vectors };
}

interface SparseMatrix {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Rows are words; columns the neighbours before, then those behind. Column 0 is the line's edge, 1 a figure. */
function informationMatrix(news: NewsWords, row: Int32Array, count: number, neighbours: number): SparseMatrix {
  const side = neighbours + 2;
  const { stream } = news;
  const column = (word: number): number => (word < 2 ? word : row[word] >= 0 && row[word] < neighbours ? row[word] + 2 : -1);
  const keys: number[] = [];
  for (let i = 1; i + 1 < stream.length; i++) {
    const at = stream[i] < 2 ? -1 : row[stream[i]];
    if (at < 0) continue;
    const before = column(stream[i - 1]);
    const behind = column(stream[i + 1]);
    if (before >= 0) keys.push(at * 2 * side + before);
    if (behind >= 0) keys.push(at * 2 * side + side + behind);
  }
  const sorted = Float64Array.from(keys).sort();
  const rowSums = new Float64Array(count);
  const columnSums = new Float64Array(2 * side);
  const rows: number[] = [];
  const columns: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && sorted[end] === sorted[i]) end++;
    const r = Math.floor(sorted[i] / (2 * side));
    const c = sorted[i] % (2 * side);
    rows.push(r);
    columns.push(c);
    counts.push(end - i);
    rowSums[r] += end - i;
    columnSums[c] += end - i;
    i = end;
  }
  // Rare neighbours are smoothed up (Levy 2015): they would weigh too much.
  let smoothed = 0;
  for (let c = 0; c < columnSums.length; c++) smoothed += columnSums[c] ** 0.75;
  const values = counts.map((n, k) => Math.max(0, Math.log(n / rowSums[rows[k]] / (columnSums[columns[k]] ** 0.75 / smoothed))));
  return { rows: Int32Array.from(rows), columns: Int32Array.from(columns), values: Float32Array.from(values) };
}

function multiply(m: SparseMatrix, dense: Float64Array, rows: number, width: number): Float64Array {
  const out = new Float64Array(rows * width);
  for (let k = 0; k < m.values.length; k++) {
    const from = m.columns[k] * width;
    const to = m.rows[k] * width;
    for (let d = 0; d < width; d++) out[to + d] += m.values[k] * dense[from + d];
  }
  return out;
}

function multiplyTransposed(m: SparseMatrix, dense: Float64Array, columns: number, width: number): Float64Array {
  return multiply({ rows: m.columns, columns: m.rows, values: m.values }, dense, columns, width);
}

function orthonormalized(matrix: Float64Array, rows: number, width: number): Float64Array {
  orthonormalize(matrix, rows, width);
  return matrix;
}

/** Gram–Schmidt on the columns, in place. */
function orthonormalize(matrix: Float64Array, rows: number, width: number): void {
  for (let c = 0; c < width; c++) {
    for (let b = 0; b < c; b++) {
      let dot = 0;
      for (let r = 0; r < rows; r++) dot += matrix[r * width + b] * matrix[r * width + c];
      for (let r = 0; r < rows; r++) matrix[r * width + c] -= dot * matrix[r * width + b];
    }
    let norm = 0;
    for (let r = 0; r < rows; r++) norm += matrix[r * width + c] ** 2;
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let r = 0; r < rows; r++) matrix[r * width + c] *= scale;
  }
}
