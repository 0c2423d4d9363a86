import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { mul } from './mul';

describeOpContract(mul, [
  {
    inputs: [
      [8, 4, 4],
      [8, 1, 1],
    ],
    shape: [8, 4, 4],
  },
  {
    inputs: [
      [1, 4, 4],
      [8, 4, 4],
      [8, 1, 1],
    ],
    shape: [8, 4, 4],
  },
]);

it('mul of axes that are neither equal nor 1 is a SHAPE_MISMATCH', () => {
  expect(
    codeOf(() =>
      mul.shape(
        [
          [8, 4, 4],
          [8, 2, 2],
        ],
        {},
      ),
    ),
  ).toBe('SHAPE_MISMATCH');
});

it('mul of unequal ranks is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => mul.shape([[8, 4, 4], [8]], {}))).toBe('SHAPE_MISMATCH');
});
