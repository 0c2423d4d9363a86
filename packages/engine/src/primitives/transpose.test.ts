import { describe, expect, it } from 'vitest';
import { evaluate, shapeOf } from '../testing/evaluate';
import { inversePermutation, transpose } from './transpose';

describe('transpose', () => {
  it('of a matrix', () => {
    expect(
      evaluate(
        (x) => transpose(x, [1, 0]),
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ),
    ).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });

  it('names the axes of the input: [N, C, H, W] by [0, 2, 3, 1] is [N, H, W, C]', () => {
    expect(shapeOf((x) => transpose(x, [0, 2, 3, 1]), [-1, 3, 4, 5])).toEqual([-1, 4, 5, 3]);
  });

  it.each([[[0]], [[0, 0]], [[1, 2]], [[0, 1, 2]]])('of a matrix by %j throws BAD_ATTRIBUTE', (permutation) => {
    expect(() => shapeOf((x) => transpose(x, permutation), [2, 3])).toThrow(
      expect.objectContaining({ code: 'BAD_ATTRIBUTE' }),
    );
  });
});

describe('inversePermutation', () => {
  it('undoes a permutation', () => {
    expect(inversePermutation([2, 0, 3, 1])).toEqual([1, 3, 0, 2]);
  });
});
