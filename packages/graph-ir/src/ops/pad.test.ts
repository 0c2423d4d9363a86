import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { pad } from './pad';

describeOpContract(pad, [
  { inputs: [[8, 4, 4]], attributes: { amount: 1 }, shape: [8, 6, 6] },
  { inputs: [[8, 4, 4]], attributes: { amount: [0, 1, 2, 3] }, shape: [8, 6, 8] },
]);

it('pad of amounts for other axes is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => pad.shape([[8, 4, 4]], { amount: [1, 1] }))).toBe('SHAPE_MISMATCH');
});
