import type { PoolAttributes } from './attributes';

/** How many elements of an input of spatial sizes `size` each pooling window holds, row-major over `count` windows. */
export function windowSizes(
  size: readonly number[],
  { kernel, stride, padding, count }: PoolAttributes & { readonly count: readonly number[] },
): number[] {
  let sizes = [1];
  size.forEach((length, axis) => {
    const along = Array.from({ length: count[axis] }, (_, window) => {
      const start = window * stride[axis] - padding[axis];
      return Math.min(start + kernel[axis], length) - Math.max(start, 0);
    });
    sizes = sizes.flatMap((outer) => along.map((inner) => outer * inner));
  });
  return sizes;
}
