import { expect, test } from 'vitest';
import { byMerit, isBetter } from './objective';

test('isBetter is strict in both directions', () => {
  expect(isBetter(2, 1, 'maximize')).toBe(true);
  expect(isBetter(2, 1, 'minimize')).toBe(false);
  expect(isBetter(1, 1, 'maximize')).toBe(false);
  expect(isBetter(1, 1, 'minimize')).toBe(false);
});

test('byMerit sorts from the best to the worst', () => {
  expect([2, 3, 1].sort(byMerit('maximize'))).toEqual([3, 2, 1]);
  expect([2, 3, 1].sort(byMerit('minimize'))).toEqual([1, 2, 3]);
});
