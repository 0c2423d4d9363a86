import type { PoolAttributes } from './attributes';

/** How many elements of an axis each window holds; padding is not counted. */
export function windowSizes(
  size: number,
  count: number,
  { kernel, stride, before }: { readonly kernel: number; readonly stride: number; readonly before: number },
): number[] {
  return Array.from({ length: count }, (_, window) => {
    const start = window * stride - before;
    return Math.min(start + kernel, size) - Math.max(start, 0);
  });
}

/** One over the elements of each window, for all windows of a map in row-major order. */
export function windowShares(
  inputSize: readonly number[],
  counts: readonly number[],
  { kernel, stride, padding }: PoolAttributes,
): Float32Array {
  let shares: number[] = [1];
  counts.forEach((count, axis) => {
    const window = { kernel: kernel[axis], stride: stride[axis], before: padding[axis] };
    const sizes = windowSizes(inputSize[axis], count, window);
    shares = shares.flatMap((share) => sizes.map((size) => share / size));
  });
  return Float32Array.from(shares);
}
