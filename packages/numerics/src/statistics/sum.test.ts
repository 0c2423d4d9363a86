import { expect, test } from 'vitest';
import { sum } from './sum';

test('sum([1, 1e100, 1, -1e100]) is 2, where plain addition gives 0', () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2);
});

test('sum of a million tenths is 100000 to the last place', () => {
  expect(sum(new Float64Array(1e6).fill(0.1))).toBe(100000);
});

test('sum of nothing is 0, and infinities and NaN pass through', () => {
  expect(sum([])).toBe(0);
  expect(sum([1, Infinity])).toBe(Infinity);
  expect(sum([-Infinity, 1])).toBe(-Infinity);
  expect(sum([Infinity, -Infinity])).toBeNaN();
  expect(sum([1, NaN])).toBeNaN();
});
