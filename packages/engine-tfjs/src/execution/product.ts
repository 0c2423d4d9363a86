import { matMul, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { inOwnMemory } from './own-memory';

/** The product of two matrices, without transposing flags, which are slow on wasm. */
export function product(a: Tensor, b: Tensor): Tensor2D {
  return matMul(a as Tensor2D, inOwnMemory(b) as Tensor2D);
}
