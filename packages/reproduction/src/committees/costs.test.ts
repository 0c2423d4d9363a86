import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageCost, efficientnetCost, totalCost } from './costs';

describe('efficientnetCost', () => {
  it('B0 has 0.385814752 G multiply-adds, B5 10.266384752 G', () => {
    expect(efficientnetCost('B0')).toBeCloseTo(0.385814752, 9);
    expect(efficientnetCost('B5')).toBeCloseTo(10.266384752, 9);
  });
});

describe('totalCost', () => {
  it('B5+B5 has 20.5 G, B5+B5+B5 30.8 G', () => {
    expect(totalCost(['B5', 'B5']).toFixed(1)).toBe('20.5');
    expect(totalCost(['B5', 'B5', 'B5']).toFixed(1)).toBe('30.8');
  });
});

describe('averageCost', () => {
  it('costs of 1, 2 and 4 with exits of 50, 30 and 20 % cost 0.5 + 0.9 + 1.4', () => {
    expect(averageCost([1, 2, 4], [50, 30, 20])).toBeCloseTo(2.8, 12);
  });

  it('lies between the first model and all, and is that of the first where all images leave there', () => {
    const costs = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        costs,
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 }),
        (models, weights) => {
          const used = weights.slice(0, models.length);
          const total = used.reduce((sum, weight) => sum + weight);
          const average = averageCost(
            models,
            used.map((weight) => (100 * weight) / total),
          );
          expect(average).toBeGreaterThanOrEqual(models[0] - 1e-9);
          expect(average).toBeLessThanOrEqual(models.reduce((sum, cost) => sum + cost) + 1e-9);
          expect(
            averageCost(
              models,
              models.map((_, i) => (i === 0 ? 100 : 0)),
            ),
          ).toBeCloseTo(models[0], 12);
        },
      ),
      { seed: 1 },
    );
  });
});
