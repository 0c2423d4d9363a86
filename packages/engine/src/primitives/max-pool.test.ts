import { describe, expect, it } from 'vitest';
import { evaluate, shapeOf } from '../testing/evaluate';
import { gradient } from '../program/gradient';
import type { Value } from '../program/value';
import { maxPool } from './max-pool';
import { sum } from './sum';

const options = { kernel: [3], stride: [2], padding: [1, 1] };

describe('maxPool', () => {
  it('lets padding lose against negative values', () => {
    expect(evaluate((x) => maxPool(x, options)[0], [[[-9, -8, -7, -6, -5]]])).toEqual([[[-8, -6, -5]]]);
  });

  it('adds up gradients where windows overlap', () => {
    const f = (x: Value) => gradient(sum(maxPool(x, options)[0], [0, 1, 2]), [x]);
    expect(evaluate(f, [[[0, 5, 0, 0, 0]]])).toEqual([[[0, 2, 0, 1, 0]]]);
  });

  it('gives the gradient of equal values to the first of them', () => {
    const f = (x: Value) => gradient(sum(maxPool(x, { kernel: [2, 2] })[0], [0, 1, 2, 3]), [x]);
    expect(
      evaluate(f, [
        [
          [
            [3, 3],
            [3, 3],
          ],
        ],
      ]),
    ).toEqual([
      [
        [
          [1, 0],
          [0, 0],
        ],
      ],
    ]);
  });

  it('steps by its kernel where no stride is given', () => {
    expect(shapeOf((x) => maxPool(x, { kernel: [2, 3] }), [-1, 4, 6, 7])).toEqual([-1, 4, 3, 2]);
  });

  it('refuses padding that could fill a window', () => {
    expect(() => shapeOf((x) => maxPool(x, { kernel: [2], padding: [0, 2] }), [-1, 4, 6])).toThrow(
      expect.objectContaining({ code: 'BAD_ATTRIBUTE' }),
    );
  });
});
