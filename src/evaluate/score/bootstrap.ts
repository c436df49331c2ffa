import { headlines, type ScoreFigure } from './figures.js';
import { type DocumentScore, sumScores } from './score.js';

/** One figure of two runs over the same gold. */
export interface Difference {
  readonly name: string;
  readonly a: number;
  readonly b: number;
  /** b − a. */
  readonly difference: number;
  /** Nineteen of twenty resamples lie between. */
  readonly interval: readonly [number, number];
  /** Share of resamples that speak against the sign of the difference, both sides (0 to 1). */
  readonly p: number;
  readonly verdict: 'better' | 'worse' | 'noise' | 'same';
}

interface BootstrapOptions {
  readonly samples: number;
  readonly seed: number;
}
/** Under this p a difference is taken for one. */
const ALPHA = 0.05;

/**
 * Paired bootstrap over documents: resamples the articles with replacement, the same for both runs, and sees how often the difference holds.
 * The generator is seeded: same runs, same seed, same figures. `a` and `b` list the same gold articles in the same order.
 */
export function compareRuns(a: readonly DocumentScore[], b: readonly DocumentScore[], { samples, seed }: BootstrapOptions): Difference[] {
  const names = headlines(sumScores(a))
    .filter((f) => f.wanted > 0)
    .map((f) => f.name);
  const drawn = names.map((): number[] => []);
  const next = generator(seed);
  const value = (figures: readonly ScoreFigure[], name: string): number => figures.find((f) => f.name === name)?.value ?? 0;
  for (let i = 0; i < samples; i++) {
    const picks = Array.from({ length: a.length }, () => Math.floor(next() * a.length));
    const left = headlines(sumScores(picks.map((p) => a[p])));
    const right = headlines(sumScores(picks.map((p) => b[p])));
    names.forEach((name, k) => void drawn[k].push(value(right, name) - value(left, name)));
  }
  const whole = [headlines(sumScores(a)), headlines(sumScores(b))];
  return names.map((name, k) => {
    const [left, right] = whole.map((figures) => value(figures, name));
    const sorted = drawn[k].sort((x, y) => x - y);
    const difference = right - left;
    const p = twoSided(sorted);
    const verdict = sorted.every((d) => d === 0) ? 'same' : p >= ALPHA ? 'noise' : difference > 0 ? 'better' : 'worse';
    return { name, a: left, b: right, difference, interval: [quantile(sorted, 0.025), quantile(sorted, 0.975)], p, verdict };
  });
}

/** Twice the smaller of the shares at or beyond zero on either side. */
function twoSided(sorted: readonly number[]): number {
  const below = sorted.filter((d) => d <= 0).length;
  const above = sorted.filter((d) => d >= 0).length;
  return Math.min(1, (2 * Math.min(below, above)) / (sorted.length || 1));
}

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
