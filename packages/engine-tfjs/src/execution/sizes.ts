import { reshape, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';

/** The shape as a plain list, whatever the rank in the type. */
export function sizesOf(x: Tensor): number[] {
  return x.shape;
}

/** x seen as a tensor of four axes. */
export function map4(x: Tensor, shape: readonly number[]): Tensor4D {
  return reshape(x, [...shape] as [number, number, number, number]);
}
