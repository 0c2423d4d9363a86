import { getBackend, matMul, slice, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';

/**
 * The product of two matrices, without transposing flags, which are slow on wasm.
 *
 * NOTE: wasm keeps the right factor in packed form by the memory it lies in, whatever its shape; once the same memory is a factor
 * of another shape, the product is wrong or reads beyond the end. So the right factor gets memory of its own there.
 */
export function product(a: Tensor, b: Tensor): Tensor2D {
  const own = getBackend() === 'wasm' ? slice(b, [0, 0], [b.shape[0], b.shape[1]!]) : b;
  return matMul(a as Tensor2D, own as Tensor2D);
}
