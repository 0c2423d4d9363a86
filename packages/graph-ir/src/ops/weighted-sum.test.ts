import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { weightedSum } from './weighted-sum';

describeOpContract(weightedSum, [
  {
    inputs: [
      [8, 4],
      [8, 4],
    ],
    attributes: { weights: [0.25, 0.75] },
    shape: [8, 4],
  },
  { inputs: [[8]], attributes: { weights: [-2] }, shape: [8] },
]);

it('weightedSum of another number of weights is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => weightedSum.shape([[8], [8]], { weights: [1] }))).toBe('SHAPE_MISMATCH');
});

it('weightedSum of unequal shapes is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => weightedSum.shape([[8], [4]], { weights: [1, 1] }))).toBe('SHAPE_MISMATCH');
});
