import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { add } from './add';

describeOpContract(add, [
  { inputs: [[8], [8]], shape: [8] },
  {
    inputs: [
      [8, 4, 4],
      [8, 4, 4],
      [8, 4, 4],
    ],
    shape: [8, 4, 4],
  },
]);

it('add of unequal shapes is a SHAPE_MISMATCH', () => {
  expect(
    codeOf(() =>
      add.shape(
        [
          [8, 4, 4],
          [8, 1, 1],
        ],
        {},
      ),
    ),
  ).toBe('SHAPE_MISMATCH');
});

it('add of unequal ranks is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => add.shape([[8], [8, 1]], {}))).toBe('SHAPE_MISMATCH');
});
