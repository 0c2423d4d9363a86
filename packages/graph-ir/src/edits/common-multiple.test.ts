import { expect, it } from 'vitest';
import { leastCommonMultiple } from './common-multiple';

it('leastCommonMultiple(4, 6) is 12', () => {
  expect([leastCommonMultiple(4, 6), leastCommonMultiple(1, 7), leastCommonMultiple(8, 8)]).toEqual([12, 7, 8]);
});
