import { expect, it } from 'vitest';
import { describeOpContract } from '../testing/op-contract';
import { batchNorm } from './batch-norm';

describeOpContract(batchNorm, [
  {
    inputs: [[16, 8, 8]],
    shape: [16, 8, 8],
    parameters: { scale: [16], shift: [16], runningMean: [16], runningVariance: [16] },
  },
  { inputs: [[16]], shape: [16], parameters: { scale: [16], shift: [16], runningMean: [16], runningVariance: [16] } },
  {
    inputs: [[16, 8, 8]],
    attributes: { affine: false },
    shape: [16, 8, 8],
    parameters: { runningMean: [16], runningVariance: [16] },
  },
]);

it('batchNorm trains scale and shift, and keeps its running statistics as buffers', () => {
  const specs = batchNorm.parameters([[16, 8, 8]], { epsilon: 1e-5, momentum: 0.1, affine: true, zeroScale: false });
  expect(specs.filter(({ trainable }) => trainable).map(({ name }) => name)).toEqual(['scale', 'shift']);
});

it.each([
  [true, 'zeros'],
  [false, 'ones'],
])('batchNorm with zeroScale %s starts its scale with %s', (zeroScale, initializer) => {
  const specs = batchNorm.parameters([[16, 8, 8]], { epsilon: 1e-5, momentum: 0.1, affine: true, zeroScale });
  expect(specs.find(({ name }) => name === 'scale')?.initializer).toBe(initializer);
});
