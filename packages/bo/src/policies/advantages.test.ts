import { expect, it } from 'vitest';
import { advantages } from './advantages';

it('advantages are mean rewards less the sum of earlier ones over the iteration, counted from 1', () => {
  // Means 2, 5, 8: 2 - 0/1, 5 - 2/2, 8 - 7/3.
  const found = advantages([1, 3, 4, 6, 8, 8], 2);
  expect(found.map((advantage) => Number(advantage.toFixed(4)))).toEqual([2, 4, 5.6667]);
});

it('advantages leave out a group that is not whole', () => {
  expect(advantages([1, 3, 4], 2)).toEqual([2]);
  expect(advantages([], 5)).toEqual([]);
});
