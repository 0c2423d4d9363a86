import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf, shapeOf } from '../testing/evaluate';
import { sum } from './sum';

describe('sum', () => {
  it('over axes, in any order, dropped or kept', () => {
    expect(
      evaluate(
        (x) => sum(x, [0]),
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ),
    ).toEqual([5, 7, 9]);
    expect(
      evaluate(
        (x) => sum(x, [1, 0]),
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ),
    ).toBe(21);
    expect(
      evaluate(
        (x) => sum(x, [1], { keepDims: true }),
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ),
    ).toEqual([[6], [15]]);
  });

  it('over no axes is the value itself', () => {
    expect(instructionsOf((x) => sum(x, []), [2, 3])).toEqual([]);
  });

  it('takes the free axis away', () => {
    expect(shapeOf((x) => sum(x, [0]), [-1, 3])).toEqual([3]);
  });

  it.each([[[2]], [[-1]], [[0, 0]]])('over axes %j of a matrix throws BAD_ATTRIBUTE', (axes) => {
    expect(() => shapeOf((x) => sum(x, axes), [2, 3])).toThrow(expect.objectContaining({ code: 'BAD_ATTRIBUTE' }));
  });
});
