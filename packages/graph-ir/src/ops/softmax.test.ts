import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { softmax } from './softmax';

describeOpContract(softmax, [
  { inputs: [[10]], shape: [10] },
  { inputs: [[4, 7, 7]], attributes: { axis: 2 }, shape: [4, 7, 7] },
]);

it('softmax over an axis that is not there is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => softmax.shape([[4, 7]], { axis: 2 }))).toBe('SHAPE_MISMATCH');
});
