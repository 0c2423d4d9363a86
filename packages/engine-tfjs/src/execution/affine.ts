import { add, fused, getBackend, mul, relu, relu6, reshape, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';

/** A function that some kernels apply to their result at no cost. */
export type Activation = 'relu' | 'relu6';

export interface Affine {
  /** [C]. */
  readonly scale: Tensor;
  /** [C]. */
  readonly shift?: Tensor;
  readonly activation?: Activation;
}

/**
 * scale x + shift for x [rows, C] and one scale and shift a channel, followed by an activation. On wasm a depthwise 1×1
 * convolution, the one form that takes a single pass over x.
 */
export function affine(x: Tensor, { scale, shift, activation }: Affine): Tensor {
  if (getBackend() !== 'wasm') {
    const scaled = mul(x, scale);
    return activated(shift ? add(scaled, shift) : scaled, activation);
  }
  const [rows, channels] = x.shape;
  const y = fused.depthwiseConv2d({
    x: reshape(x, [1, rows, 1, channels]) as Tensor4D,
    filter: reshape(scale, [1, 1, channels, 1]) as Tensor4D,
    strides: 1,
    pad: 'valid',
    bias: shift,
    activation: activation ?? 'linear',
  });
  return reshape(y, [rows, channels]);
}

export function activated(x: Tensor, activation: Activation | undefined): Tensor {
  if (activation === 'relu') return relu(x);
  return activation === 'relu6' ? relu6(x) : x;
}
