import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { hypervolume } from '../pareto/hypervolume';
import type { Values } from '../pareto/non-dominated';
import { expectedHypervolumeImprovement } from './expected-hypervolume-improvement';

const reference = [0, 0];
const observed: readonly Values[] = [[1, 3], [3, 1], [0.5, 0.5], [-1, 9]]; // prettier-ignore
const ehvi = (mean: Values, deviation: Values, front = observed): number =>
  expectedHypervolumeImprovement({ reference }).score(
    mean.map((mu, k) => ({ mean: [mu], deviation: [deviation[k]] })),
    { observed: front, random: createRandom(1) },
  )[0];

describe('expectedHypervolumeImprovement', () => {
  it('of a standard normal point over nothing is 1/2π: EI(0, 1, 0)²', () => {
    expect(ehvi([0, 0], [1, 1], [[-1, -1]])).toBeCloseTo(1 / (2 * Math.PI), 12);
  });

  it('of a sure point is what it adds to the hypervolume', () => {
    expect(ehvi([2, 2], [0, 0])).toBe(1);
    expect(ehvi([4, 4], [0, 0])).toBe(11);
    expect(ehvi([1, 1], [0, 0])).toBe(0);
    expect(ehvi([4, 0.5], [0, 0])).toBe(0.5);
    expect(ehvi([-1, 20], [0, 0])).toBe(0);
  });

  it.each([
    [
      [2, 2],
      [1, 1],
    ],
    [
      [0, 4],
      [2, 0.5],
    ],
    [
      [0.5, 0.5],
      [0.8, 1.5],
    ],
  ])('at %j with deviations %j is the mean of 40,000 draws', (mean, deviation) => {
    const random = createRandom(2);
    const before = hypervolume(observed, reference);
    const gains = Array.from({ length: 40_000 }, () => {
      const drawn = mean.map((mu, k) => mu + deviation[k] * random.normal());
      return hypervolume([...observed, drawn], reference) - before;
    });
    const average = gains.reduce((total, gain) => total + gain, 0) / gains.length;
    const spread = Math.sqrt(gains.reduce((total, gain) => total + (gain - average) ** 2, 0)) / gains.length;
    expect(Math.abs(ehvi(mean, deviation) - average)).toBeLessThan(4 * spread);
  });

  it('infers a reference below what was observed where none is given', () => {
    const scores = expectedHypervolumeImprovement().score(
      [
        { mean: [1, 3.1, 0.5], deviation: [0, 0, 0] },
        { mean: [3, 0.9, 0.5], deviation: [0, 0, 0] },
      ],
      { observed, random: createRandom(1) },
    );
    expect([scores[0], scores[2]]).toEqual([0, 0]);
    expect(scores[1]).toBeGreaterThan(0);
  });

  it('refuses three objectives with BAD_OPTION', () => {
    expect(() => ehvi([1, 2, 3], [1, 1, 1])).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
