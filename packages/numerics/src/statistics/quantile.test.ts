import { describe, expect, test } from 'vitest';
import { cases } from '../../fixtures/statistics.json';
import { median, quantile } from './quantile';

describe('quantile agrees with NumPy', () => {
  test.each(cases)('at 0.3: $quantile30', ({ x, quantile30 }) => {
    expect(quantile(x, 0.3)).toBeCloseTo(quantile30, 13);
  });
});

test('quantile at 0 and 1 is the least and the greatest value', () => {
  expect(quantile([3, 1, 2], 0)).toBe(1);
  expect(quantile([3, 1, 2], 1)).toBe(3);
});

test('quantile between equal infinities is infinite', () => {
  expect(quantile([-Infinity, -Infinity, 0, 1], 0.25)).toBe(-Infinity);
});

test('quantile leaves its argument as it was', () => {
  const values = [3, 1, 2];
  quantile(values, 0.5);
  expect(values).toEqual([3, 1, 2]);
});

test('median([5, 1, 3]) is 3 and median([4, 1, 3, 2]) is 2.5', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('nothing has no quantile, and p lies in [0, 1]', () => {
  expect(() => quantile([], 0.5)).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  expect(() => median([])).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  expect(() => quantile([1], 1.5)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
  expect(() => quantile([1], NaN)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
});
