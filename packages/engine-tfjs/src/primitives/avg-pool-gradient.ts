import { fill, mul, ones, reshape, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { inputGradientSpace } from '../convolution/over-space';
import { channelsLast, kernel } from '../execution/kernel';
import { padAxis } from '../execution/slices';
import type { PoolAttributes } from '../pooling/attributes';
import { windowShares } from '../pooling/window-sizes';

export const avgPoolGradientKernel = kernel<PoolAttributes & { readonly inputSize: readonly number[] }>(
  ({ inputs: [dy], attributes: { inputSize, ...attributes } }) => {
    const { kernel: windows, stride, padding } = attributes;
    const gradient = dy.channelsLast;
    const tiles = windows.every((size, axis) => size === stride[axis]) && padding.every((size) => size === 0);
    if (tiles && windows.length === 2) return [channelsLast(repeated(gradient, windows, inputSize))];
    const counts = gradient.shape.slice(1, -1);
    const channels = gradient.shape.at(-1)!;
    const shares = tensor(windowShares(inputSize, counts, attributes), [...counts, 1]);
    const window = ones([channels, 1, ...windows]);
    const dilation = windows.map(() => 1);
    const dx = inputGradientSpace(mul(gradient, shares), window, {
      stride,
      padding,
      dilation,
      groups: channels,
      inputSize,
    });
    return [channelsLast(dx)];
  },
);

/** Each element over its own window, in equal shares. */
function repeated(dy: Tensor, [high, wide]: readonly number[], inputSize: readonly number[]): Tensor {
  const [batch, rows, columns, channels] = dy.shape;
  const shares = fill([1, high, 1, wide, 1], 1 / (high * wide));
  const spread = mul(reshape(dy, [batch * rows, 1, columns, 1, channels]), shares);
  const map = reshape(spread, [batch, rows * high, columns * wide, channels]);
  // Rows that no window read.
  return [1, 2].reduce<Tensor>((x, axis) => padAxis(x, axis, [0, inputSize[axis - 1] - x.shape[axis]]), map);
}
