import { clone, mul, ones, reshape, type Tensor } from '@tensorflow/tfjs-core';

/**
 * x of float32 repeated along axes of size 1 until it has `shape`. A product with ones, since `broadcastTo` of TensorFlow.js
 * is slow on wasm.
 */
export function broadcast(x: Tensor, shape: readonly number[]): Tensor {
  const sizes = [...new Array<number>(shape.length - x.rank).fill(1), ...x.shape];
  if (sizes.every((size, axis) => size === shape[axis])) return clone(x);
  return mul(reshape(x, sizes), ones(shape.map((size, axis) => (sizes[axis] === size ? 1 : size))));
}
