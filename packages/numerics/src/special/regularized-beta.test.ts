import { expect, test } from 'vitest';
import table from '../../fixtures/special.json';
import { regularizedBeta } from './regularized-beta';

test.each(table.regularizedBeta)('regularizedBeta($x; $a, $b) is $y', ({ x, a, b, y }) => {
  expect(Math.abs(regularizedBeta(x, { a, b }) / Number(y) - 1)).toBeLessThan(1e-13);
});

test('regularizedBeta(x; 1, 1) is x', () => {
  for (const x of [0, 0.2, 0.5, 0.9, 1]) expect(regularizedBeta(x, { a: 1, b: 1 })).toBeCloseTo(x, 14);
});

test.each([
  [-0.1, 1, 1],
  [1.1, 1, 1],
  [0.5, 0, 1],
  [0.5, 1, -1],
  [NaN, 1, 1],
  [0.5, Infinity, 1],
])('regularizedBeta(%s; %s, %s) is out of range', (x, a, b) => {
  expect(() => regularizedBeta(x, { a, b })).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
});
