import { describe, expect, it } from 'vitest';
import { evaluate } from '../testing/evaluate';
import { gradient } from '../program/gradient';
import { maximum } from './maximum';
import { sum } from './sum';

describe('maximum', () => {
  const a = [1, 2, 3];
  const b = [4, 2, -1];

  it('of [1, 2, 3] and [4, 2, -1] is [4, 2, 3]', () => {
    expect(evaluate(maximum, a, b)).toEqual([4, 2, 3]);
  });

  it('gives the gradient of equal values to the first', () => {
    expect(evaluate((x, y) => gradient(sum(maximum(x, y), [0]), [x, y])[0], a, b)).toEqual([0, 1, 1]);
    expect(evaluate((x, y) => gradient(sum(maximum(x, y), [0]), [x, y])[1], a, b)).toEqual([1, 0, 0]);
  });
});
