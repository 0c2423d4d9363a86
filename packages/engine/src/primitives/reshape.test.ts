import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf, shapeOf } from '../testing/evaluate';
import { reshape } from './reshape';

describe('reshape', () => {
  it('keeps row-major order', () => {
    expect(
      evaluate(
        (x) => reshape(x, [3, 2]),
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ),
    ).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });

  it.each([
    [
      [-1, 16, 4, 4],
      [-16, 16],
    ],
    [[-2, 3], [-6]],
    [
      [-4, 6],
      [2, -3, 4],
    ],
  ])('moves and merges a free axis: %j to %j', (from, to) => {
    expect(shapeOf((x) => reshape(x, to), from)).toEqual(to);
  });

  it.each([
    [[2, 3], [7]],
    [[-1, 4], [4]],
    [[4], [-4]],
    [
      [-1, 4],
      [-2, 4],
    ],
    [
      [-1, 4],
      [-1, -2, -2],
    ],
  ])('from %j to %j throws SHAPE_MISMATCH', (from, to) => {
    expect(() => shapeOf((x) => reshape(x, to), from)).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
  });

  it('to its own shape is the value itself', () => {
    expect(instructionsOf((x) => reshape(x, [-1, 3]), [-1, 3])).toEqual([]);
  });
});
