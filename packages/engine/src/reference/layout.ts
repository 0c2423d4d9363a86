import type { ConcatAttributes } from '../primitives/concat';
import type { PadAttributes } from '../primitives/pad';
import type { SliceAttributes } from '../primitives/slice';
import type { TransposeAttributes } from '../primitives/transpose';
import { kernel, type Kernel, type Kernels } from './kernel';
import { broadcastStrides, sizeOf, stridesOf, walk, type NumericArray } from './numeric-array';

function emptyLike({ data }: NumericArray, shape: readonly number[]): NumericArray['data'] {
  return data instanceof Int32Array ? new Int32Array(sizeOf(shape)) : new Float64Array(sizeOf(shape));
}

/** An array of shape `shape` that reads x with `strides`, from place `start` on. */
function view(
  x: NumericArray,
  shape: readonly number[],
  { strides, start = 0 }: { strides: readonly number[]; start?: number },
): NumericArray['data'] {
  const y = emptyLike(x, shape);
  walk(shape, [strides], (position, [i]) => (y[position] = x.data[i]), [start]);
  return y;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, x, i) => total + x * b[i], 0);
}

const reshape: Kernel = ([x]) => [x.data];

const transpose = kernel<TransposeAttributes>(([x], { permutation }, [shape]) => {
  const strides = stridesOf(x.shape);
  return [view(x, shape, { strides: permutation.map((axis) => strides[axis]) })];
});

const broadcastTo: Kernel = ([x], _, [shape]) => [view(x, shape, { strides: broadcastStrides(x.shape, shape) })];

const slice = kernel<SliceAttributes>(([x], { starts, strides }, [shape]) => {
  const steps = stridesOf(x.shape);
  return [view(x, shape, { strides: steps.map((step, axis) => step * strides[axis]), start: dot(starts, steps) })];
});

const pad = kernel<PadAttributes>(([x], { before }, [shape]) => {
  const y = emptyLike(x, shape);
  const steps = stridesOf(shape);
  walk(x.shape, [steps], (position, [i]) => (y[i] = x.data[position]), [dot(before, steps)]);
  return [y];
});

const concat = kernel<ConcatAttributes>((inputs, { axis }, [shape]) => {
  const y = emptyLike(inputs[0], shape);
  const steps = stridesOf(shape);
  let start = 0;
  for (const x of inputs) {
    walk(x.shape, [steps], (position, [i]) => (y[i] = x.data[position]), [start * steps[axis]]);
    start += x.shape[axis];
  }
  return [y];
});

export const layoutKernels: Kernels = { reshape, transpose, broadcastTo, slice, pad, concat };
