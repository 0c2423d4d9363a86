import { describe, expect, it } from 'vitest';
import { evaluate, shapeOf } from '../testing/evaluate';
import type { Value } from '../program/value';
import { avgPoolGradient } from './avg-pool-gradient';

describe('avgPoolGradient', () => {
  it('spreads each entry over the elements of its window', () => {
    const options = { kernel: [3], stride: [2], padding: [1, 1], inputSize: [5] };
    expect(evaluate((dy) => avgPoolGradient(dy, options), [[[2, 3, 4]]])).toEqual([[[1, 2, 1, 3, 2]]]);
  });

  it('for a size that gives another dy throws SHAPE_MISMATCH', () => {
    const f = (dy: Value) => avgPoolGradient(dy, { kernel: [2], inputSize: [7] });
    expect(() => shapeOf(f, [-1, 2, 4])).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });
});
