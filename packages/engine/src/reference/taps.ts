import type { Windows } from '../primitives/windows';
import { sizeOf, stridesOf, walk } from './numeric-array';

/**
 * Every place where a filter tap meets an element of the input, on one plane: the flat position of the window, of the
 * tap in the kernel, and of the element. Taps over the padding are left out. In order of windows, then taps.
 */
export interface Taps {
  readonly window: readonly number[];
  readonly tap: readonly number[];
  readonly element: readonly number[];
}

export function tapsOf(
  inputSize: readonly number[],
  windowCounts: readonly number[],
  { kernel, stride, padding, dilation }: Windows,
): Taps {
  const taps = { window: [] as number[], tap: [] as number[], element: [] as number[] };
  const steps = stridesOf(inputSize);
  const indexOf = (position: number, shape: readonly number[]): number[] =>
    stridesOf(shape).map((step, axis) => Math.floor(position / step) % shape[axis]);
  walk(windowCounts, [], (window) => {
    const at = indexOf(window, windowCounts);
    walk(kernel, [], (tap) => {
      const place = indexOf(tap, kernel).map(
        (offset, axis) => at[axis] * stride[axis] + offset * dilation[axis] - padding[axis],
      );
      if (place.some((index, axis) => index < 0 || index >= inputSize[axis])) return;
      taps.window.push(window);
      taps.tap.push(tap);
      taps.element.push(place.reduce((total, index, axis) => total + index * steps[axis], 0));
    });
  });
  return taps;
}

/** The elements of one plane. */
export function planeSize(shape: readonly number[]): number {
  return sizeOf(shape.slice(2));
}
