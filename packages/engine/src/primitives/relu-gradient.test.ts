import { describe, expect, it } from 'vitest';
import { evaluate, shapeOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { reluGradient, reluGradientPrimitive } from './relu-gradient';

describe('reluGradient', () => {
  it('is dy where y is above 0', () => {
    expect(evaluate(reluGradient, [5, 6, 7], [0, 1, -1])).toEqual([0, 6, 0]);
  });

  it('is what it is composed of', () => {
    const composed = (dy: Value, y: Value) => reluGradientPrimitive.compose!([dy, y], {});
    expect(evaluate(composed, [5, 6, 7], [0, 1, -1])).toEqual([0, 6, 0]);
  });

  it('broadcasts dy, not y', () => {
    expect(shapeOf(reluGradient, [1, 3], [-1, 3])).toEqual([-1, 3]);
    expect(() => shapeOf(reluGradient, [-1, 3], [1, 3])).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });
});
