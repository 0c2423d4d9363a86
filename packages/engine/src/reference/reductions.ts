import type { ReductionAttributes } from '../primitives/reduction';
import { kernel, type Kernel, type Kernels } from './kernel';
import { sizeOf, stridesOf, walk } from './numeric-array';

/** Folds the elements along the reduced axes, then finishes with how many there were. */
function reduction(
  start: number,
  fold: (total: number, x: number) => number,
  finish: (total: number, count: number) => number,
): Kernel {
  return kernel<ReductionAttributes>(([x], { axes }) => {
    const kept = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
    const strides = stridesOf(kept).map((stride, axis) => (axes.includes(axis) ? 0 : stride));
    const y = new Float64Array(sizeOf(kept)).fill(start);
    walk(x.shape, [strides], (position, [i]) => {
      y[i] = fold(y[i], x.data[position]);
    });
    const count = x.data.length / y.length;
    return [y.map((total) => finish(total, count))];
  });
}

export const reductionKernels: Kernels = {
  sum: reduction(
    0,
    (total, x) => total + x,
    (total) => total,
  ),
  mean: reduction(
    0,
    (total, x) => total + x,
    (total, count) => total / count,
  ),
  max: reduction(-Infinity, Math.max, (total) => total),
};
