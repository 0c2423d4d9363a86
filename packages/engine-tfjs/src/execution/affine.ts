import { add, fused, getBackend, mul, reshape, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { inOwnMemory } from './own-memory';

/**
 * scale x + shift for x [rows, C] and one scale and shift [C] a channel. On wasm a depthwise 1×1 convolution, the one form that
 * takes a single pass over x.
 */
export function affine(x: Tensor, { scale, shift }: { readonly scale: Tensor; readonly shift?: Tensor }): Tensor {
  if (getBackend() !== 'wasm') return shift ? add(mul(x, scale), shift) : mul(x, scale);
  const [rows, channels] = x.shape;
  const y = fused.depthwiseConv2d({
    x: reshape(x, [1, rows, 1, channels]) as Tensor4D,
    filter: reshape(scale, [1, 1, channels, 1]) as Tensor4D,
    strides: 1,
    pad: 'valid',
    bias: shift && inOwnMemory(shift),
  });
  return reshape(y, [rows, channels]);
}
