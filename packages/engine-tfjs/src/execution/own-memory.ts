import { getBackend, mul, type Tensor } from '@tensorflow/tfjs-core';

/**
 * A copy of x in memory of its own on wasm. A reshaped tensor lies in the memory of the one it came from, and some kernels of
 * wasm go by that memory: a matrix product keeps its right factor in packed form whatever its shape, so that the same memory
 * in another shape gives wrong numbers or reads beyond the end; a bias must have been made with one axis.
 */
export function inOwnMemory(x: Tensor): Tensor {
  return getBackend() === 'wasm' ? mul(x, 1) : x;
}
