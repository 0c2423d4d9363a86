import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCascade } from '../cascades/evaluate';
import { randomPool } from '../fixtures/pools';
import { tabulate } from '../tables/tabulate';
import { optimizeThresholds } from './optimize';
import type { Target } from './target';

const values = Array.from({ length: 21 }, (_, i) => i / 20);

describe('optimizeThresholds', () => {
  it('of two members is the best of every threshold there is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        async (seed, maxCost) => {
          const table = await tabulate(randomPool({ samples: 40, classes: 3, copies: [1, 1], seed }));
          const members = ['m0', 'm1'];
          const found = optimizeThresholds(table, members, { maxCost, cost: 'flops' })!;
          const all = [...table.decisions([0]).confidences, 2].map((t) =>
            evaluateCascade(table, { members, thresholds: [t] }, { cost: 'flops' }),
          );
          const best = Math.max(...all.filter(({ cost }) => cost <= maxCost).map(({ accuracy }) => accuracy), 0);
          expect(found.cost).toBeLessThanOrEqual(maxCost * (1 + 1e-9));
          expect(found.accuracy).toBeGreaterThanOrEqual(best);
        },
      ),
      { seed: 1, numRuns: 40 },
    );
  });

  it.each([
    [{ maxCost: 2.2, cost: 'flops' }],
    [{ maxCost: 3.5, cost: 'flops' }],
    [{ minAccuracy: 0.8, cost: 'flops' }],
  ] as [Target][])('of three members is at least as good as a grid of steps of 0.05: %j', async (target) => {
    const table = await tabulate(randomPool({ samples: 400, classes: 5, copies: [1, 1, 1], seed: 3 }));
    const members = ['m0', 'm1', 'm2'];
    const grid = values.flatMap((a) =>
      values.map((b) => evaluateCascade(table, { members, thresholds: [a, b] }, { cost: 'flops' })),
    );
    const found = optimizeThresholds(table, members, target)!;
    if ('maxCost' in target) {
      const best = Math.max(...grid.filter(({ cost }) => cost <= target.maxCost).map(({ accuracy }) => accuracy));
      expect(found.accuracy).toBeGreaterThanOrEqual(best);
      expect(found.cost).toBeLessThanOrEqual(target.maxCost);
    } else {
      const enough = grid.filter(({ accuracy }) => accuracy >= target.minAccuracy);
      expect(found.cost).toBeLessThanOrEqual(Math.min(...enough.map(({ cost }) => cost)));
      expect(found.accuracy).toBeGreaterThanOrEqual(target.minAccuracy);
    }
  });

  it('is undefined where no thresholds do what is asked', async () => {
    const table = await tabulate(randomPool({ samples: 40, classes: 3, copies: [1, 1], seed: 1 }));
    expect(optimizeThresholds(table, ['m0', 'm1'], { minAccuracy: 1, cost: 'flops' })).toBeUndefined();
    expect(optimizeThresholds(table, ['m0', 'm1'], { maxCost: 0.5, cost: 'flops' })).toBeUndefined();
    const bounded = { maxCost: 9, maxWorstCaseCost: 2.9, cost: 'flops' };
    expect(optimizeThresholds(table, ['m0', 'm1'], bounded)).toBeUndefined();
  });

  it.each([
    [{}, 'BAD_OPTION'],
    [{ maxCost: 1, minAccuracy: 1 }, 'BAD_OPTION'],
    [{ maxCost: NaN }, 'BAD_OPTION'],
    [{ minAccuracy: 83 }, 'BAD_OPTION'],
    [{ maxCost: 1, maxWorstCaseCost: -1 }, 'BAD_OPTION'],
    [{ maxCost: 1, cost: 'dollars' }, 'BAD_COST'],
  ])('%j fails', async (target, code) => {
    const table = await tabulate(randomPool({ samples: 5, classes: 3, copies: [1], seed: 1 }));
    expect(() => optimizeThresholds(table, ['m0'], { cost: 'ms', ...target } as never)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
