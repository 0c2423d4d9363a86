import { EngineError } from '../errors';
import type { OneHotAttributes } from '../primitives/one-hot';
import { kernel, type Kernel, type Kernels } from './kernel';
import { sizeOf, type NumericArray } from './numeric-array';

/** Throws BAD_DATA where an index does not lie in [0, rows). */
function checkIndices(primitive: string, indices: NumericArray, rows: number): void {
  const bad = indices.data.find((index) => index < 0 || index >= rows);
  if (bad !== undefined) {
    throw new EngineError('BAD_DATA', `${primitive}: index ${bad} is not in [0, ${rows})`, primitive);
  }
}

const gather: Kernel = ([x, indices], _, [shape]) => {
  checkIndices('gather', indices, x.shape[0]);
  const width = sizeOf(x.shape.slice(1));
  const y = new Float64Array(sizeOf(shape));
  indices.data.forEach((row, i) => {
    for (let j = 0; j < width; j++) y[i * width + j] = x.data[row * width + j];
  });
  return [y];
};

const scatterAdd: Kernel = ([updates, indices], _, [shape]) => {
  checkIndices('scatterAdd', indices, shape[0]);
  const width = sizeOf(shape.slice(1));
  const y = new Float64Array(sizeOf(shape));
  indices.data.forEach((row, i) => {
    for (let j = 0; j < width; j++) y[row * width + j] += updates.data[i * width + j];
  });
  return [y];
};

const oneHot = kernel<OneHotAttributes>(([indices], { depth }, [shape]) => {
  checkIndices('oneHot', indices, depth);
  const y = new Float64Array(sizeOf(shape));
  indices.data.forEach((index, i) => (y[i * depth + index] = 1));
  return [y];
});

export const rowKernels: Kernels = { gather, scatterAdd, oneHot };
