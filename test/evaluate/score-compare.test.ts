import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrationOf,
  compareRuns,
  figureOf,
  floorsOf,
  GoldCheck,
  GoldScorer,
  parseFloors,
  RecordView,
} from '../../src/evaluate/index.js';
import { damaged } from './build.js';
import { ARTICLE, gold, perfect, scored, set } from './scored-article.js';

describe('calibration', () => {
  it('lays stated confidence beside the share that is right', () => {
    const half = damaged(perfect, (r) => {
      r.annotations[3].value = '2020';
      for (const a of r.annotations) a.confidence = 0.8;
    });
    const { bins, count, error, brier } = calibrationOf(scored(half).documents);
    expect(count).toBe(6);
    expect(bins).toHaveLength(1);
    expect(bins[0].right).toBeCloseTo(5 / 6);
    expect(error).toBeCloseTo(5 / 6 - 0.8);
    expect(brier).toBeCloseTo((5 * 0.04 + 0.64) / 6);
  });
});

describe('the paired bootstrap', () => {
  const many = set(...Array.from({ length: 3 }, () => ARTICLE));
  const run = (damage: (i: number) => boolean) => {
    const scorer = new GoldScorer({ ...many, documents: Array.from({ length: 20 }, (_, i) => ({ ...gold.documents[0], name: `n${i}` })) });
    for (let i = 0; i < 20; i++) {
      const r = damage(i)
        ? damaged(perfect, (x) => {
            x.annotations[3].value = '2020';
          })
        : perfect;
      scorer.add(new RecordView({ ...r, path: `n${i}.txt` }));
    }
    return scorer.documents();
  };
  const verdict = (a: ReturnType<typeof run>, b: ReturnType<typeof run>) =>
    compareRuns(a, b, { samples: 500, seed: 7 }).find((d) => d.name === 'dates.value')!;

  it('takes a difference in one article of twenty for noise, in half of them for worse', () => {
    const clean = run(() => false);
    expect(
      verdict(
        clean,
        run((i) => i === 3),
      ),
    ).toMatchObject({ verdict: 'noise', difference: expect.closeTo(-0.05) });
    expect(
      verdict(
        clean,
        run((i) => i % 2 === 0),
      ),
    ).toMatchObject({ verdict: 'worse' });
    expect(
      verdict(
        run((i) => i % 2 === 0),
        clean,
      ),
    ).toMatchObject({ verdict: 'better' });
    expect(verdict(clean, clean)).toMatchObject({ verdict: 'same', p: 1 });
  });

  it('gives the same figures for the same seed', () => {
    const [a, b] = [run(() => false), run((i) => i % 3 === 0)];
    expect(compareRuns(a, b, { samples: 200, seed: 3 })).toEqual(compareRuns(a, b, { samples: 200, seed: 3 }));
  });
});

describe('floors', () => {
  it('are read from the command line', () => {
    expect(parseFloors('names.linked=0.9, dates.value=95%')).toEqual([
      { score: 'names.linked', least: 0.9 },
      { score: 'dates.value', least: 0.95 },
    ]);
    for (const wrong of ['names.linked', 'names.linked=', 'names.linked=1.5', 'names.linked=high'])
      expect(() => parseFloors(wrong), wrong).toThrow(/no floor/);
  });

  it('break where a score is under them, with the errors that it fell over', () => {
    const check = new GoldCheck(gold, parseFloors('dates.value=0.9,names.exact=1'));
    check.add(
      new RecordView(
        damaged(perfect, (r) => {
          r.annotations[3].value = '2023-06-12';
        }),
      ),
    );
    const [presence, dates, names] = check.results();
    expect([presence.outcome, dates.outcome, names.outcome]).toEqual(['passed', 'failed', 'passed']);
    expect(dates.findings.map((f) => f.code)).toEqual(['gold/floor', 'gold/value']);
    expect(dates.findings[1].place).toMatchObject({ path: 'd/a.txt', line: 3 });
  });

  it('restated from a score hold on that score', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3, 4, 5]), (kept) => {
        const r = damaged(perfect, (x) => {
          x.annotations = x.annotations.filter((_: unknown, i: number) => kept.includes(i));
        });
        const score = scored(r);
        for (const [name, least] of Object.entries(floorsOf(score))) expect(figureOf(score, name).value).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 30 },
    );
  });

  it('know when the gold or an article is not the one that they were set on', () => {
    const digestOf = (r: typeof perfect) => {
      const check = new GoldCheck(gold, []);
      check.add(new RecordView(r));
      return check.groundDigest(check.score());
    };
    expect(digestOf(perfect)).toBe(digestOf({ ...perfect, annotations: [] }));
    expect(digestOf(perfect)).not.toBe(digestOf({ ...perfect, sha256: '0'.repeat(64) }));
    const check = new GoldCheck(gold, [], 'another');
    check.add(new RecordView(perfect));
    expect(check.results().find((c) => c.outcome === 'failed')?.findings[0].code).toBe('gold/ground');
  });
});
