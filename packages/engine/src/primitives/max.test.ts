import { describe, expect, it } from 'vitest';
import { evaluate } from '../testing/evaluate';
import { gradient } from '../program/gradient';
import { max } from './max';
import { sum } from './sum';

describe('max', () => {
  const x = [
    [1, 5, 5],
    [-1, -2, -3],
  ];

  it('over the last axis', () => {
    expect(evaluate((value) => max(value, [1]), x)).toEqual([5, -1]);
  });

  it('shares its gradient among equal maxima', () => {
    expect(evaluate((value) => gradient(sum(max(value, [1]), [0]), [value]), x)).toEqual([
      [0, 0.5, 0.5],
      [1, 0, 0],
    ]);
  });
});
