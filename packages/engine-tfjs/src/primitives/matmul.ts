import { matMul, reshape, slice, stack, transpose, type Tensor3D } from '@tensorflow/tfjs-core';
import { plain, type Kernel } from '../execution/kernel';
import { product } from '../execution/product';

/** Multiply-adds of a matrix product from which on a batch of them is faster as single products on wasm. */
const LARGE = 2 ** 18;

export const matmulKernel: Kernel = ({ inputs: [a, b], shapes: [shape] }) => {
  const to = [...shape];
  const [m, n] = shape.slice(-2);
  const k = a.shape.at(-1)!;
  if (b.shape.length === 2) {
    // One product over all rows of the batch.
    return [plain(reshape(product(reshape(a.plain, [a.plain.size / k, k]), b.plain), to))];
  }
  const batch = b.plain.size / (k * n);
  const right = reshape(b.plain, [batch, k, n]) as Tensor3D;
  if (a.shape.length === 2) {
    const columns = reshape(transpose(right, [1, 0, 2]), [k, batch * n]);
    const products = reshape(product(a.plain, columns), [m, batch, n]);
    return [plain(reshape(transpose(products, [1, 0, 2]), to))];
  }
  const left = reshape(a.plain, [batch, m, k]) as Tensor3D;
  if (batch > 1 && m * n * k < LARGE) return [plain(reshape(matMul(left, right), to))];
  const matrix = (x: Tensor3D, i: number) => {
    const [, rows, columns] = x.shape;
    return reshape(slice(x, [i, 0, 0], [1, rows, columns]), [rows, columns]);
  };
  const products = Array.from({ length: batch }, (_, i) => product(matrix(left, i), matrix(right, i)));
  return [plain(reshape(stack(products), to))];
};
