import { expect, test } from 'vitest';
import { mean } from './mean';

test('mean([1, 2, 3, 4]) is 2.5', () => {
  expect(mean([1, 2, 3, 4])).toBe(2.5);
});

test('mean keeps a small value beside cancelling large ones', () => {
  expect(mean([1e16, 1, -1e16])).toBe(1 / 3);
});

test('mean of nothing is an error, and so is NaN', () => {
  expect(() => mean([])).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  expect(() => mean([1, NaN])).toThrow(expect.objectContaining({ code: 'NOT_FINITE' }));
});
