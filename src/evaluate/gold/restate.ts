import { headlines } from '../score/figures.js';
import type { Score } from '../score/score.js';

/** The headline scores as floors: cut, not rounded, to three decimals, so that they hold at once. Scores that nothing asks for are left out. */
export function floorsOf(score: Score): Record<string, number> {
  const kept = headlines(score).filter((f) => f.wanted > 0);
  return Object.fromEntries(kept.map((f) => [f.name, Math.floor(f.value * 1000 + 1e-9) / 1000]));
}
