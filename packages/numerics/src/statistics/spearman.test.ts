import { describe, expect, test } from 'vitest';
import { cases } from '../../fixtures/statistics.json';
import { spearman } from './spearman';

describe('spearman agrees with SciPy, ties included', () => {
  test.each(cases)('$spearman', ({ x, y, spearman: expected }) => {
    expect(spearman(x, y)).toBeCloseTo(expected!, 12);
  });
});

test('spearman of any rising curve is 1', () => {
  expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 14);
});

test('spearman names samples of different length', () => {
  expect(() => spearman([1, 2], [1, 2, 3])).toThrow(expect.objectContaining({ code: 'LENGTH_MISMATCH' }));
});
