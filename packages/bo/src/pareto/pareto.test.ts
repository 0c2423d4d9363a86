import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { hypervolume } from './hypervolume';
import { dominates, nonDominated, type Values } from './non-dominated';
import { referencePoint } from './reference-point';

const badOption = expect.objectContaining({ code: 'BAD_OPTION' });

describe('nonDominated', () => {
  it('keeps what no other point dominates, in order, equal points once', () => {
    const points = [
      [1, 3],
      [2, 2],
      [1, 2],
      [3, 1],
      [2, 2],
      [0, 3],
    ];
    expect(nonDominated(points)).toEqual([
      [1, 3],
      [2, 2],
      [3, 1],
    ]);
    expect(nonDominated([])).toEqual([]);
    expect(dominates([1, 2], [1, 2])).toBe(false);
    expect(dominates([1, 2, 3], [1, 2, 2])).toBe(true);
  });
});

describe('hypervolume', () => {
  it('of (1, 3) and (3, 1) above the origin is 5', () => {
    expect(hypervolume([[1, 3], [3, 1]], [0, 0])).toBe(5); // prettier-ignore
    expect(hypervolume([[3, 1], [1, 3], [1, 1], [2, 0]], [0, 0])).toBe(5); // prettier-ignore
    expect(hypervolume([[1, 3], [3, 1]], [1, 0])).toBe(2); // prettier-ignore
    expect(hypervolume([], [0, 0])).toBe(0);
  });

  it('is the share of a square that lies below some point', () => {
    const random = createRandom(1);
    const points = Array.from({ length: 8 }, (): Values => [random.uniform(), random.uniform()]);
    const count = 40_000;
    let below = 0;
    for (let i = 0; i < count; i++) {
      const [x, y] = [random.uniform(), random.uniform()];
      below += Number(points.some((point) => point[0] >= x && point[1] >= y));
    }
    expect(Math.abs(hypervolume(points, [0, 0]) - below / count)).toBeLessThan(0.01);
  });

  it('refuses three objectives with BAD_OPTION', () => {
    expect(() => hypervolume([[1, 2, 3]], [0, 0, 0])).toThrow(badOption);
  });
});

describe('referencePoint', () => {
  it('is a tenth of the extent below the worst', () => {
    expect(referencePoint([[0, 30], [10, 10], [5, 0]])).toEqual([-1, -3]); // prettier-ignore
  });

  it('is below the points where they have no extent', () => {
    expect(referencePoint([[5, 0]])).toEqual([4.5, -0.1]);
  });

  it('refuses no points with BAD_OPTION', () => {
    expect(() => referencePoint([])).toThrow(badOption);
  });
});
