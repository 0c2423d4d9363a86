import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { zero } from './zero';

describeOpContract(zero, [
  { inputs: [[16, 33, 33]], attributes: { stride: 2 }, shape: [16, 17, 17] },
  { inputs: [[16, 8, 8]], shape: [16, 8, 8] },
  { inputs: [[16]], shape: [16] },
]);

it('zero of strides for other axes is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => zero.shape([[16, 8, 8]], { stride: [2] }))).toBe('SHAPE_MISMATCH');
});
