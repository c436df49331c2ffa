import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginOf, follows, isBegin, LABEL_COUNT, OUTSIDE } from '../../../src/extract/tagger/labels.js';
import { Lattice } from '../../../src/extract/tagger/lattice.js';

const L = LABEL_COUNT;
const ANY = (1 << L) - 1;

/** All labellings of a short stretch with their weights, the long way. */
function enumerate(scores: readonly number[][], transitions: readonly number[]): { path: number[]; weight: number }[] {
  let paths: { path: number[]; score: number }[] = [{ path: [], score: 0 }];
  for (const token of scores) {
    paths = paths.flatMap(({ path, score }) => {
      const before = path.at(-1) ?? OUTSIDE;
      return token.flatMap((s, label) =>
        follows(before, label) ? [{ path: [...path, label], score: score + s + transitions[before * L + label] }] : [],
      );
    });
  }
  const whole = paths.map(({ path, score }) => ({ path, weight: Math.exp(score + transitions[path.at(-1)! * L + OUTSIDE]) }));
  const sum = whole.reduce((total, p) => total + p.weight, 0);
  return whole.map((p) => ({ ...p, weight: p.weight / sum }));
}

const score = fc.double({ min: -3, max: 3, noNaN: true });
const token = fc.array(score, { minLength: L, maxLength: L });

describe('the lattice', () => {
  it('gives each label and each name the share of the labellings that hold it', () => {
    fc.assert(
      fc.property(
        fc.array(token, { minLength: 1, maxLength: 3 }),
        fc.array(score, { minLength: L * L, maxLength: L * L }),
        (scores, transitions) => {
          const lattice = new Lattice(transitions);
          lattice.scores.set(scores.flat());
          lattice.sums(
            scores.length,
            scores.map(() => ANY),
          );
          const all = enumerate(scores, transitions);
          for (let i = 0; i < scores.length; i++)
            for (let label = 0; label < L; label++) {
              const share = all.filter((p) => p.path[i] === label).reduce((sum, p) => sum + p.weight, 0);
              expect(lattice.marginal(i, label)).toBeCloseTo(share, 8);
            }
          const holds = (path: readonly number[], from: number, to: number, begin: number): boolean =>
            path.slice(from, to).every((label, k) => label === (k === 0 ? begin : begin + 1)) && path[to] !== begin + 1;
          const seen = new Set<string>();
          lattice.names(scores.length, 0, (from, to, begin, probability) => {
            seen.add(`${from} ${to} ${begin}`);
            const share = all.filter((p) => holds(p.path, from, to, begin)).reduce((sum, p) => sum + p.weight, 0);
            expect(probability).toBeCloseTo(share, 8);
          });
          expect(seen.size).toBe((((L - 1) / 2) * scores.length * (scores.length + 1)) / 2);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('keeps to the labels that a token can have', () => {
    const lattice = new Lattice(new Float64Array(L * L));
    const begin = beginOf('person');
    lattice.scores.fill(0, 0, 2 * L);
    lattice.scores[begin] = 9;
    lattice.sums(2, [ANY & ~(1 << begin), ANY]);
    expect(lattice.marginal(0, begin)).toBe(0);
    lattice.sums(2, [ANY, ANY]);
    expect(lattice.marginal(0, begin)).toBeGreaterThan(0.9);
  });

  it('never lets a name go on that has not begun', () => {
    const lattice = new Lattice(new Float64Array(L * L));
    lattice.scores.fill(0, 0, L);
    lattice.sums(1, [ANY]);
    for (let label = 1; label < L; label++) expect(lattice.marginal(0, label) > 0).toBe(isBegin(label));
  });

  it('does not lose long stretches to overflow', () => {
    const lattice = new Lattice(new Float64Array(L * L));
    lattice.reserve(500);
    lattice.scores.fill(0, 0, 500 * L);
    for (let i = 0; i < 500; i++) lattice.scores[i * L] = 60;
    lattice.sums(500, new Array<number>(500).fill(ANY));
    expect(lattice.marginal(499, OUTSIDE)).toBeCloseTo(1, 9);
  });
});
