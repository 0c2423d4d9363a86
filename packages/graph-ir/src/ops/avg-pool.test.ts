import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { avgPool } from './avg-pool';

describeOpContract(avgPool, [
  { inputs: [[64, 32, 32]], attributes: { kernel: 2 }, shape: [64, 16, 16] },
  { inputs: [[64, 32, 32]], attributes: { kernel: 3, stride: 1, padding: 1 }, shape: [64, 32, 32] },
  { inputs: [[64, 112, 112]], attributes: { kernel: 3, stride: 2, padding: 'same' }, shape: [64, 56, 56] },
  {
    inputs: [[64, 125, 128, 128]],
    attributes: { kernel: [1, 3, 3], stride: [1, 2, 2], padding: 'same' },
    shape: [64, 125, 64, 64],
  },
]);

it('avgPool with a window that holds nothing but padding is a SHAPE_MISMATCH', () => {
  const attributes = { kernel: [2, 2], stride: [2, 2], padding: [2, 0, 0, 0] };
  expect(codeOf(() => avgPool.shape([[8, 4, 4]], attributes))).toBe('SHAPE_MISMATCH');
});
