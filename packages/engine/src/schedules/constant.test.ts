import { expect, it } from 'vitest';
import { constant } from './constant';

it('constant(0.01) is 0.01 at every time', () => {
  expect([0, 0.5, 1e6].map(constant(0.01))).toEqual([0.01, 0.01, 0.01]);
});
