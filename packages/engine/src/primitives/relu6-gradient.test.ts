import { describe, expect, it } from 'vitest';
import { evaluate } from '../testing/evaluate';
import type { Value } from '../program/value';
import { relu6Gradient, relu6GradientPrimitive } from './relu6-gradient';

describe('relu6Gradient', () => {
  it('is dy where y lies between 0 and 6', () => {
    expect(evaluate(relu6Gradient, [5, 6, 7], [0, 1, 6])).toEqual([0, 6, 0]);
  });

  it('is what it is composed of', () => {
    const composed = (dy: Value, y: Value) => relu6GradientPrimitive.compose!([dy, y], {});
    expect(evaluate(composed, [5, 6, 7], [0, 1, 6])).toEqual([0, 6, 0]);
  });
});
