import { expect, it } from 'vitest';
import { resolveAttributes } from '../attributes';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { conv } from './conv';

describeOpContract(conv, [
  {
    inputs: [[3, 32, 32]],
    attributes: { outChannels: 64, kernel: 3, padding: 1 },
    shape: [64, 32, 32],
    parameters: { weight: [64, 3, 3, 3], bias: [64] },
    multiplyAdds: 1_769_472,
  },
  {
    inputs: [[64, 56, 56]],
    attributes: { outChannels: 128, kernel: [1, 1], stride: 2, bias: false },
    shape: [128, 28, 28],
    parameters: { weight: [128, 64, 1, 1] },
    multiplyAdds: 6_422_528,
  },
  {
    inputs: [[32, 112, 112]],
    attributes: { outChannels: 32, kernel: 3, padding: 'same', stride: 2, groups: 32, bias: false },
    shape: [32, 56, 56],
    parameters: { weight: [32, 1, 3, 3] },
    multiplyAdds: 903_168,
  },
  {
    inputs: [[3, 64, 224, 224]],
    attributes: { outChannels: 64, kernel: [7, 7, 7], stride: 2, padding: 'same', bias: false },
    shape: [64, 32, 112, 112],
    parameters: { weight: [64, 3, 7, 7, 7] },
    multiplyAdds: 26_435_125_248,
  },
  {
    inputs: [[16, 100]],
    attributes: { outChannels: 8, kernel: 5, dilation: 2, groups: 4, padding: 'half' },
    shape: [8, 100],
    parameters: { weight: [8, 4, 5], bias: [8] },
    multiplyAdds: 16_000,
  },
]);

const base = { kernel: [3, 3], stride: [1, 1], dilation: [1, 1], padding: [0, 0, 0, 0], bias: false };

it.each([
  ['groups that do not divide the input', [[9, 8, 8]], { ...base, outChannels: 8, groups: 4 }],
  ['groups that do not divide the output', [[8, 8, 8]], { ...base, outChannels: 9, groups: 4 }],
  ['a kernel larger than the map', [[8, 2, 2]], { ...base, outChannels: 8, groups: 1 }],
  ['a map with other axes than the kernel', [[8, 4, 4, 4]], { ...base, outChannels: 8, groups: 1 }],
])('conv with %s is a SHAPE_MISMATCH', (_, inputs, attributes) => {
  expect(codeOf(() => conv.shape(inputs, attributes))).toBe('SHAPE_MISMATCH');
});

it('conv with padding same on an even map with stride 2 pads after only, as TensorFlow does', () => {
  const attributes = { outChannels: 8, kernel: 3, stride: 2, padding: 'same' };
  expect(resolveAttributes(conv, attributes, { inputs: [[3, 224, 224]] }).padding).toEqual([0, 0, 1, 1]);
});
