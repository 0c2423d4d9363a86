import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { concat } from './concat';

describeOpContract(concat, [
  {
    inputs: [
      [8, 4, 4],
      [16, 4, 4],
    ],
    shape: [24, 4, 4],
  },
  { inputs: [[8]], shape: [8] },
  {
    inputs: [
      [1, 2],
      [2, 2],
      [3, 2],
    ],
    shape: [6, 2],
  },
]);

it('concat of maps of unequal size is a SHAPE_MISMATCH', () => {
  expect(
    codeOf(() =>
      concat.shape(
        [
          [8, 4, 4],
          [8, 4, 5],
        ],
        {},
      ),
    ),
  ).toBe('SHAPE_MISMATCH');
});
