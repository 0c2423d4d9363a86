import { describe, expect, test } from 'vitest';
import { cases } from '../../fixtures/statistics.json';
import { pearson } from './pearson';

describe('pearson agrees with SciPy', () => {
  test.each(cases)('$pearson', ({ x, y, pearson: expected }) => {
    expect(pearson(x, y)).toBeCloseTo(expected!, 12);
  });
});

test('pearson of a straight line is 1 or -1', () => {
  expect(pearson([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 14);
  expect(pearson([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 14);
});

test('pearson of a constant sample is NaN', () => {
  expect(pearson([1, 1, 1], [1, 2, 3])).toBeNaN();
});

test('pearson needs two pairs', () => {
  expect(() => pearson([1], [1])).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  expect(() => pearson([1, 2], [1])).toThrow(expect.objectContaining({ code: 'LENGTH_MISMATCH' }));
});
