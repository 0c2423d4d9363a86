import { describe, expect, it } from 'vitest';
import { evaluate } from '../testing/evaluate';
import { gradient } from '../program/gradient';
import { minimum } from './minimum';
import { sum } from './sum';

describe('minimum', () => {
  const a = [1, 2, 3];
  const b = [4, 2, -1];

  it('of [1, 2, 3] and [4, 2, -1] is [1, 2, -1]', () => {
    expect(evaluate(minimum, a, b)).toEqual([1, 2, -1]);
  });

  it('gives the gradient of equal values to the first', () => {
    expect(evaluate((x, y) => gradient(sum(minimum(x, y), [0]), [x, y])[0], a, b)).toEqual([1, 1, 0]);
    expect(evaluate((x, y) => gradient(sum(minimum(x, y), [0]), [x, y])[1], a, b)).toEqual([0, 0, 1]);
  });
});
