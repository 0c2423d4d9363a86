import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { crop } from './crop';

describeOpContract(crop, [
  { inputs: [[8, 4, 4]], attributes: { amount: [1, 1, 0, 0] }, shape: [8, 3, 3] },
  { inputs: [[8, 9]], attributes: { amount: 2 }, shape: [8, 5] },
]);

it('crop of all there is is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => crop.shape([[8, 4, 4]], { amount: [2, 0, 2, 0] }))).toBe('SHAPE_MISMATCH');
});

it('crop of amounts for other axes is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => crop.shape([[8, 4, 4]], { amount: [1, 1] }))).toBe('SHAPE_MISMATCH');
});
