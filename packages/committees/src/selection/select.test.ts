import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomPool } from '../fixtures/pools';
import { tabulate } from '../tables/tabulate';
import { optimizeThresholds } from '../thresholds/optimize';
import type { Target } from '../thresholds/target';
import { boundOf } from './bound';
import { chainOf } from '../thresholds/optimize';
import { orders } from './orders';
import { selectCascade } from './select';

const target = fc.oneof(
  fc.record({ maxCost: fc.double({ min: 1, max: 8, noNaN: true }) }),
  fc.record({ minAccuracy: fc.double({ min: 0, max: 0.8, noNaN: true }) }),
);

describe('selectCascade', () => {
  it('finds what an exhaustive search finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1000 }), target, async (seed, goal) => {
        const table = await tabulate(randomPool({ samples: 80, classes: 4, copies: [2, 1, 2], seed }), { size: 3 });
        const options: Target = { ...goal, cost: 'flops' };
        const attempt = (exhaustive: boolean) => {
          try {
            return selectCascade(table, { ...options, exhaustive });
          } catch (error) {
            return (error as { code: string }).code;
          }
        };
        const [bounded, all] = [attempt(false), attempt(true)];
        if (typeof all === 'string' || typeof bounded === 'string') expect(bounded).toBe(all);
        else {
          expect(bounded.cascade).toEqual(all.cascade);
          expect(all.searched).toBe(all.cascades);
        }
      }),
      { seed: 1, numRuns: 25 },
    );
  });

  it('no thresholds beat the bound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1000 }), target, async (seed, goal) => {
        const table = await tabulate(randomPool({ samples: 60, classes: 4, copies: [1, 1, 1], seed }), { size: 3 });
        for (const types of orders([1, 1, 1], 3)) {
          const options: Target = { ...goal, cost: 'flops' };
          const bound = boundOf(chainOf(table, types, 'flops'), goal);
          const members = types.map((type) => `m${type}`);
          const found = optimizeThresholds(table, members, options);
          if (found === undefined) continue;
          if ('maxCost' in goal) expect(Math.round(found.accuracy * 60)).toBeLessThanOrEqual(bound);
          else expect(found.cost).toBeGreaterThanOrEqual(bound * (1 - 1e-9));
        }
      }),
      { seed: 1, numRuns: 25 },
    );
  });

  it('leaves out cascades that nothing can be gained from', async () => {
    const table = await tabulate(randomPool({ samples: 300, classes: 5, copies: [2, 2, 2, 2], seed: 5 }));
    const { cascades, searched } = selectCascade(table, { maxCost: 4, cost: 'flops', sizes: [2, 3, 4] });
    expect(cascades).toBe(4 * 4 + (4 ** 3 - 4) + (4 ** 4 - 4 - 4 * 4 * 3));
    expect(searched).toBeLessThan(cascades / 2);
  });

  it('the dearer cascade is at least as accurate, and the laxer one as cheap', async () => {
    const table = await tabulate(randomPool({ samples: 300, classes: 5, copies: [2, 2, 2], seed: 6 }), { size: 3 });
    const accuracies = [1, 2, 3, 5, 8].map(
      (maxCost) => selectCascade(table, { maxCost, cost: 'flops' }).cascade.accuracy,
    );
    expect(accuracies).toEqual([...accuracies].sort((a, b) => a - b));
    const { cost } = selectCascade(table, { minAccuracy: accuracies[2], cost: 'flops' }).cascade;
    expect(cost).toBeLessThanOrEqual(3);
  });

  it('keeps the worst case within its bound', async () => {
    const table = await tabulate(randomPool({ samples: 300, classes: 5, copies: [2, 2, 2], seed: 6 }), { size: 3 });
    const { cascade } = selectCascade(table, { maxCost: 4, maxWorstCaseCost: 5, cost: 'flops' });
    expect(cascade.worstCaseCost).toBeLessThanOrEqual(5);
  });

  it('says what can be reached where a target is not', async () => {
    const table = await tabulate(randomPool({ samples: 100, classes: 5, copies: [1, 1], seed: 6 }), { size: 2 });
    const most = selectCascade(table, { maxCost: 100, cost: 'flops' }).cascade.accuracy;
    expect(() => selectCascade(table, { minAccuracy: 1, cost: 'flops' })).toThrow(
      expect.objectContaining({ code: 'UNREACHABLE', message: expect.stringContaining(String(most)) }),
    );
    expect(() => selectCascade(table, { maxCost: 0.5, cost: 'flops' })).toThrow(
      expect.objectContaining({ code: 'UNREACHABLE' }),
    );
    expect(() => selectCascade(table, { maxCost: 2, cost: 'flops', sizes: [3] })).toThrow(
      expect.objectContaining({ code: 'BAD_OPTION' }),
    );
  });
});
