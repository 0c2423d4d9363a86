import { createRandom } from '@archipelago/numerics';
import { describe, expect, it, test } from 'vitest';
import type { Values } from '../pareto/non-dominated';
import { chebyshevImprovement } from './chebyshev-improvement';
import { improvementOver } from './improvement';

const score = (
  points: readonly Values[],
  deviation: number,
  { observed, seed = 1 }: { observed: readonly Values[]; seed?: number },
) =>
  chebyshevImprovement({ draws: 4000 }).score(
    points[0].map((_, k) => ({ mean: points.map((point) => point[k]), deviation: points.map(() => deviation) })),
    { observed, random: createRandom(seed) },
  );

describe('chebyshevImprovement', () => {
  const observed = [[0, 2, 1], [2, 0, 1]]; // prettier-ignore

  it('of one objective is expected improvement in units of the extent, times 1 + ρ', () => {
    const [value] = score([[0.5]], 0.7, { observed: [[0], [2]] });
    expect(Math.abs(value / ((1.05 * improvementOver(0.5, 0.7, 2)) / 2) - 1)).toBeLessThan(0.2);
  });

  it('is 0 for sure points that are dominated, and above 0 for those that dominate, whatever the weights', () => {
    for (let seed = 0; seed < 20; seed++) {
      const [worse, better] = score([[0, 0, 0], [3, 3, 2]], 0, { observed, seed }); // prettier-ignore
      expect(worse).toBe(0);
      expect(better).toBeGreaterThan(0);
    }
  });

  it('draws other weights for other randoms: each of two trade-offs wins at times', () => {
    const winners = Array.from({ length: 20 }, (_, seed) => {
      const [a, b] = score([[0.2, 2.5, 1], [2.5, 0.2, 1]], 0.1, { observed, seed }); // prettier-ignore
      return a > b;
    });
    expect(new Set(winners).size).toBe(2);
  });

  test.each([{ rho: -1 }, { rho: NaN }, { draws: 0 }, { draws: 1.5 }])('refuses %j with BAD_OPTION', (options) => {
    expect(() => chebyshevImprovement(options)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
