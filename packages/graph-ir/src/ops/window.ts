import type { Shape } from '../graph';
import { shapeMismatch, showShape } from '../shape';

/** A window that slides over the spatial axes: one value an axis, `padding` two (before every axis, then after). */
export interface Window {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly number[];
  readonly dilation?: readonly number[];
}

/** The spatial axes of the output: floor((size + padding − dilation · (kernel − 1) − 1) / stride) + 1. */
export function slide(input: Shape, { kernel, stride, padding, dilation }: Window): number[] {
  const rank = kernel.length;
  if (rank < 1 || rank > 3) throw shapeMismatch(`a kernel of ${rank} axes; give 1, 2 or 3`);
  if (input.length !== rank + 1) {
    throw shapeMismatch(
      `a kernel of ${rank} axes over ${showShape(input)}; it needs channels and ${rank} spatial axes`,
    );
  }
  const output: number[] = [];
  for (let axis = 0; axis < rank; axis++) {
    const reach = (dilation === undefined ? 1 : dilation[axis]) * (kernel[axis] - 1) + 1;
    const padded = input[axis + 1] + padding[axis] + padding[rank + axis];
    if (padded < reach) {
      throw shapeMismatch(
        `a window of ${reach} over axis ${axis + 1} of ${showShape(input)} padded to ${padded}; pad more or shrink it`,
      );
    }
    output.push(Math.floor((padded - reach) / stride[axis]) + 1);
  }
  return output;
}

/** `slide` for pools: every window must hold at least one element that is not padding. */
export function slidePool(input: Shape, window: Window): number[] {
  const output = slide(input, window);
  const rank = window.kernel.length;
  window.padding.forEach((padding, i) => {
    if (padding >= window.kernel[i % rank]) {
      throw shapeMismatch(`padding ${padding} of a pool of ${window.kernel[i % rank]}; pad less than the kernel`);
    }
  });
  return output;
}
