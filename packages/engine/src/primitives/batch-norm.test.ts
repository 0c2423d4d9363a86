import { describe, expect, it } from 'vitest';
import { evaluate, shapeOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { batchNorm, batchNormPrimitive } from './batch-norm';

describe('batchNorm', () => {
  const x = [[1], [3], [5]];

  it('normalises by the population variance, then scales and shifts', () => {
    const f = (i: number) => evaluate((v, s, t) => batchNorm(v, s, t, { epsilon: 0 })[i], x, [2], [10]);
    const [y, mean, variance] = [f(0), f(1), f(2)] as [number[][], number[], number[]];
    expect(mean).toEqual([3]);
    expect(variance[0]).toBeCloseTo(8 / 3, 14);
    const spread = 2 * Math.sqrt(1.5);
    [10 - spread, 10, 10 + spread].forEach((expected, i) => expect(y[i][0]).toBeCloseTo(expected, 14));
  });

  it('is what it is composed of', () => {
    const maps = [
      [
        [1, 2],
        [3, 5],
      ],
      [
        [-1, 0],
        [4, 4],
      ],
    ];
    for (const output of [0, 1, 2]) {
      const composed = (v: Value, s: Value, t: Value) =>
        batchNormPrimitive.compose!([v, s, t], { epsilon: 0.125 })[output];
      const native = (v: Value, s: Value, t: Value) => batchNorm(v, s, t, { epsilon: 0.125 })[output];
      const [a, b] = [composed, native].map((f) => [evaluate(f, maps, [2, 3], [1, -1])].flat(4) as number[]);
      a.forEach((value, i) => expect(value).toBeCloseTo(b[i], 13));
    }
  });

  it('gives a constant channel its shift', () => {
    expect(evaluate((v, s, t) => batchNorm(v, s, t), [[4], [4]], [2], [7])).toEqual([[7], [7]]);
  });

  it.each([
    ['a scale for other channels', [-1, 3, 4], [2], {}, 'SHAPE_MISMATCH'],
    ['an input without channels', [-1], [1], {}, 'SHAPE_MISMATCH'],
    ['a negative epsilon', [-1, 3, 4], [3], { epsilon: -1 }, 'BAD_ATTRIBUTE'],
    ['epsilon NaN', [-1, 3, 4], [3], { epsilon: NaN }, 'BAD_ATTRIBUTE'],
  ])('refuses %s', (_, shape, scale, options, code) => {
    expect(() => shapeOf((v, s) => batchNorm(v, s, s, options), shape, scale)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
