import { concat, eye, mul, reshape, sum, transpose, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { product } from '../execution/product';
import { map4, sizesOf } from '../execution/sizes';
import { padAxis, sliceAxis } from '../execution/slices';
import type { ConvAttributes } from './attributes';
import { convolveDense, everyNth, group4 } from './convolve';

export type FilterGradientAttributes = ConvAttributes & { readonly kernel: readonly number[] };

/**
 * The gradient for filters [O, C / groups, …kernel] from x [N, H, W, C] and dy [N, H', W', O]; TensorFlow.js has a kernel for
 * it on some backends only.
 */
export function filterGradient(x: Tensor4D, dy: Tensor4D, attributes: FilterGradientAttributes): Tensor4D {
  const { groups, kernel, padding } = attributes;
  if (groups === 1) {
    const pointwise = kernel.every((size) => size === 1) && padding.every((size) => size === 0);
    return pointwise ? pointwiseGradient(x, dy, attributes) : denseGradient(x, dy, attributes);
  }
  if (x.shape[3] === groups && dy.shape[3] === groups) return depthwiseGradient(x, dy, attributes);
  const parts = Array.from({ length: groups }, (_, group) =>
    filterGradient(group4(x, 3, { group, groups }), group4(dy, 3, { group, groups }), { ...attributes, groups: 1 }),
  );
  return concat(parts, 0);
}

/** Of 1×1 filters: one matrix product. */
function pointwiseGradient(x: Tensor4D, dy: Tensor4D, { stride }: FilterGradientAttributes): Tensor4D {
  const read = [0, 1].reduce<Tensor>((map, axis) => {
    const strided = everyNth(map, axis + 1, stride[axis]);
    return padAxis(strided, axis + 1, [0, sizesOf(dy)[axis + 1] - sizesOf(strided)[axis + 1]]);
  }, x);
  const [inputs, outputs] = [x.shape[3], dy.shape[3]];
  const places = dy.size / outputs;
  const left = transpose(reshape(dy, [places, outputs]), [1, 0]);
  return map4(product(left, reshape(read, [places, inputs])), [outputs, inputs, 1, 1]);
}

/** [C, …kernel, O]: a convolution of x with dy in the place of the filters, in which strides and dilations change places. */
function swapped(x: Tensor4D, dy: Tensor4D, { stride, padding, dilation, kernel }: FilterGradientAttributes): Tensor4D {
  let images = transpose(x, [3, 1, 2, 0]);
  const pads = [0, 0, 0, 0];
  for (const axis of [0, 1]) {
    const span = stride[axis] * (dy.shape[axis + 1] - 1) + dilation[axis] * (kernel[axis] - 1) + 1;
    const after = span - x.shape[axis + 1] - padding[axis];
    images = padAxis(images, axis + 1, [0, Math.min(after, 0)]) as Tensor4D;
    pads[axis] = padding[axis];
    pads[axis + 2] = Math.max(after, 0);
  }
  const filters = transpose(dy, [1, 2, 0, 3]);
  return convolveDense(images, filters, { stride: dilation, padding: pads, dilation: stride });
}

function denseGradient(x: Tensor4D, dy: Tensor4D, attributes: FilterGradientAttributes): Tensor4D {
  return transpose(swapped(x, dy, attributes), [3, 0, 1, 2]);
}

/** Channels whose dense gradient is still cheaper than many small passes. */
const BLOCK = 32;

/** The diagonal of dense gradients: more arithmetic than needed, yet far faster than any form with less on wasm. */
function depthwiseGradient(x: Tensor4D, dy: Tensor4D, attributes: FilterGradientAttributes): Tensor4D {
  const channels = x.shape[3];
  if (channels > BLOCK) {
    const parts = Array.from({ length: Math.ceil(channels / BLOCK) }, (_, i) => {
      const start = i * BLOCK;
      const range = { start, count: Math.min(BLOCK, channels - start), stride: 1 };
      const [own, gradient] = [x, dy].map((maps) => sliceAxis(maps, 3, range) as Tensor4D);
      return depthwiseGradient(own, gradient, attributes);
    });
    return concat(parts, 0);
  }
  const diagonal = mul(swapped(x, dy, attributes), reshape(eye(channels), [channels, 1, 1, channels]));
  return map4(sum(diagonal, 3), [channels, 1, ...attributes.kernel]);
}
