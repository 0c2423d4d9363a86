import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf, shapeOf } from '../testing/evaluate';
import { matmul, matmulPrimitive } from './matmul';

describe('matmul', () => {
  it('of two matrices', () => {
    expect(
      evaluate(
        matmul,
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
        ],
      ),
    ).toEqual([
      [19, 22],
      [43, 50],
    ]);
  });

  it.each([
    [
      [-1, 4],
      [4, 3],
      [-1, 3],
    ],
    [
      [4, -1],
      [-1, 3],
      [4, 3],
    ],
    [
      [-1, 2, 4],
      [4, 3],
      [-1, 2, 3],
    ],
    [
      [2, 4],
      [-1, 4, 3],
      [-1, 2, 3],
    ],
    [
      [-1, 5, 2, 4],
      [-1, 5, 4, 3],
      [-1, 5, 2, 3],
    ],
  ])('%j × %j is %j', (a, b, y) => {
    expect(shapeOf(matmul, a, b)).toEqual(y);
  });

  it.each([
    [
      [2, 3],
      [2, 3],
    ],
    [[3], [3, 2]],
    [
      [2, 2, 3],
      [3, 3, 2],
    ],
    [
      [2, 2, 3],
      [1, 3, 2],
    ],
    [
      [4, -1],
      [-2, 3],
    ],
    [
      [-1, 4],
      [4, -1],
    ],
  ])('%j × %j throws SHAPE_MISMATCH', (a, b) => {
    expect(() => shapeOf(matmul, a, b)).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });

  it('pulls a batch back to one matrix in one product', () => {
    const pulled = instructionsOf(
      (a, b, dy) => matmulPrimitive.vjp!({ inputs: [a, b], attributes: {}, outputs: [], cotangents: [dy] })[1]!,
      [-1, 7, 4],
      [4, 3],
      [-1, 7, 3],
    );
    expect(pulled).toEqual(['reshape', 'transpose', 'reshape', 'matmul']);
  });
});
