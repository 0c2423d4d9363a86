import type { ResizeAttributes } from '@archipelago/graph-ir';
import { matmul } from '../primitives/matmul';
import { reshape } from '../primitives/reshape';
import { elementCount, type Tensor } from '../program/tensor';
import { defineLowering } from './lowering';

/** Linear interpolation as one product with a constant matrix for each spatial axis, so its gradient is exact. */
export const resizeLowering = defineLowering<ResizeAttributes>(
  'resize',
  ({ builder, inputs: [x], attributes: { size, alignCorners } }) => {
    let y = x;
    size.forEach((to, i) => {
      const axis = i + 2;
      const from = y.shape[axis];
      if (from === to) return;
      const matrix = builder.constant(interpolation(from, to, alignCorners));
      const before = y.shape.slice(0, axis);
      const after = y.shape.slice(axis + 1);
      const rows = reshape(y, [elementCount(before), from, elementCount(after)]);
      y = reshape(matmul(matrix, rows), [...before, to, ...after]);
    });
    return y;
  },
);

/** The matrix (to × from) whose row i weighs the two elements around the place of output i. */
export function interpolation(from: number, to: number, alignCorners: boolean): Tensor<Float32Array> {
  const data = new Float32Array(to * from);
  for (let i = 0; i < to; i++) {
    const aligned = to === 1 ? 0 : (i * (from - 1)) / (to - 1);
    const place = alignCorners ? aligned : Math.max(0, ((i + 0.5) * from) / to - 0.5);
    const low = Math.min(Math.floor(place), from - 1);
    const high = Math.min(low + 1, from - 1);
    const share = place - low;
    data[i * from + low] += 1 - share;
    data[i * from + high] += share;
  }
  return { shape: [to, from], data };
}
