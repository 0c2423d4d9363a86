import { describe, expect, test } from 'vitest';
import { cases } from '../../fixtures/statistics.json';
import { ranks } from './ranks';

test('ranks([10, 30, 20, 20]) is [1, 4, 2.5, 2.5]', () => {
  expect([...ranks([10, 30, 20, 20])]).toEqual([1, 4, 2.5, 2.5]);
});

test('infinities are ranked', () => {
  expect([...ranks([Infinity, -Infinity, 0, Infinity])]).toEqual([3.5, 1, 2, 3.5]);
});

describe('ranks agree with SciPy', () => {
  test.each(cases.map(({ x, ranks }) => ({ n: x.length, x, ranks })))('of $n values', ({ x, ranks: expected }) => {
    expect([...ranks(x)]).toEqual(expected);
  });
});
