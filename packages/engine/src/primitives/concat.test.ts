import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf, shapeOf } from '../testing/evaluate';
import { concat } from './concat';

describe('concat', () => {
  it('joins along an axis', () => {
    expect(
      evaluate(
        (a, b) => concat([a, b], 1),
        [[1], [2]],
        [
          [3, 4],
          [5, 6],
        ],
      ),
    ).toEqual([
      [1, 3, 4],
      [2, 5, 6],
    ]);
  });

  it('of one value is the value itself; of none throws BAD_ATTRIBUTE', () => {
    expect(instructionsOf((a) => concat([a], 1), [2, 3])).toEqual([]);
    expect(() => concat([], 0)).toThrow(expect.objectContaining({ code: 'BAD_ATTRIBUTE' }));
  });

  it('adds up sizes', () => {
    expect(shapeOf((a, b) => concat([a, b, a], 1), [-1, 2, 5], [-1, 4, 5])).toEqual([-1, 8, 5]);
  });

  it.each([
    [[-1, 2], [-1, 2], 0],
    [[2, 3], [3, 2], 1],
    [[2, 3], [2, 3, 1], 1],
  ])('of %j and %j along axis %d throws SHAPE_MISMATCH', (a, b, axis) => {
    expect(() => shapeOf((x, y) => concat([x, y], axis), a, b)).toThrow(
      expect.objectContaining({ code: 'SHAPE_MISMATCH' }),
    );
  });

  it('of floats and integers throws DTYPE_MISMATCH', () => {
    expect(() => evaluate((a, b) => concat([a, b], 0), [1], Int32Array.of(1))).toThrow(
      expect.objectContaining({ code: 'DTYPE_MISMATCH' }),
    );
  });
});
