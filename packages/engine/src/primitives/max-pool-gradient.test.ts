import { describe, expect, it } from 'vitest';
import { evaluate, shapeOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { maxPool } from './max-pool';
import { maxPoolGradient } from './max-pool-gradient';

describe('maxPoolGradient', () => {
  it('puts each entry where the maximum was', () => {
    const f = (dy: Value, x: Value) => maxPoolGradient(dy, maxPool(x, { kernel: [2] })[1], { inputSize: [4] });
    expect(evaluate(f, [[[7, 8]]], [[[1, 2, 4, 3]]])).toEqual([[[0, 7, 8, 0]]]);
  });

  it('of dy and indices of different shapes throws SHAPE_MISMATCH', () => {
    const f = (dy: Value, x: Value) => maxPoolGradient(dy, maxPool(x, { kernel: [2] })[1], { inputSize: [4] });
    expect(() => shapeOf(f, [-1, 2, 3], [-1, 2, 4])).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });
});
