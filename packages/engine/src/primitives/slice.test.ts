import { describe, expect, it } from 'vitest';
import { evaluate, instructionsOf, shapeOf } from '../testing/evaluate';
import { gradient } from '../program/gradient';
import type { Value } from '../program/value';
import { slice } from './slice';
import { square } from './square';
import { sum } from './sum';

describe('slice', () => {
  const x = [0, 1, 2, 3, 4, 5, 6];

  it.each([
    [2, 5, 1, [2, 3, 4]],
    [1, 7, 3, [1, 4]],
    [1, 5, 2, [1, 3]],
    [0, 7, 6, [0, 6]],
    [6, 7, 9, [6]],
  ])('of 0…6 from %d to %d by %d is %j', (start, stop, stride, expected) => {
    expect(evaluate((value) => slice(value, [start], [stop], [stride]), x)).toEqual(expected);
  });

  it('puts its gradient where the elements came from', () => {
    const f = (value: Value, start: number, stride: number) =>
      gradient(sum(square(slice(value, [start], [7], [stride])), [0]), [value]);
    expect(evaluate((value) => f(value, 1, 3), x)).toEqual([0, 2, 0, 0, 8, 0, 0]);
    expect(evaluate((value) => f(value, 0, 2), x)).toEqual([0, 0, 4, 0, 8, 0, 12]);
    expect(evaluate((value) => f(value, 5, 4), x)).toEqual([0, 0, 0, 0, 0, 10, 0]);
  });

  it('takes a free axis whole, as the value itself', () => {
    expect(shapeOf((value) => slice(value, [0, 1], [-1, 3]), [-1, 4])).toEqual([-1, 2]);
    expect(instructionsOf((value) => slice(value, [0, 0], [-1, 4]), [-1, 4])).toEqual([]);
  });

  it.each([
    [
      [0, 0],
      [1, 4],
      [1, 1],
    ],
    [
      [1, 0],
      [-1, 4],
      [1, 1],
    ],
    [
      [0, 0],
      [-1, 4],
      [2, 1],
    ],
    [
      [0, 2],
      [-1, 2],
      [1, 1],
    ],
    [
      [0, 0],
      [-1, 5],
      [1, 1],
    ],
    [
      [0, -1],
      [-1, 4],
      [1, 1],
    ],
    [[0], [-1], [1]],
    [
      [0, 0],
      [-1, 4],
      [1, 0],
    ],
    [
      [0, 0.5],
      [-1, 4],
      [1, 1],
    ],
  ])('of [N, 4] from %j to %j by %j throws BAD_ATTRIBUTE', (starts, stops, strides) => {
    expect(() => shapeOf((value) => slice(value, starts, stops, strides), [-1, 4])).toThrow(
      expect.objectContaining({ code: 'BAD_ATTRIBUTE' }),
    );
  });
});
