import { add, cast, fill, mul, pad, step, sub, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { sliceAxis } from '../execution/slices';
import type { PoolAttributes } from './attributes';

/** Loses against any value. */
const LOWEST = -3.4028234663852886e38;

/**
 * Where the maxima y [N, …, C] of windows of x [N, …spatial, C] were, as positions in x seen as one row of elements; the first
 * of equal ones. Taps are compared one after another in element-wise arithmetic: `maxPoolWithArgmax` of TensorFlow.js takes no
 * padding, and comparisons are slower on wasm.
 */
export function placesOfMaxima(x: Tensor, y: Tensor, { kernel, stride, padding }: PoolAttributes): Tensor {
  const [rank, channels] = [kernel.length, x.shape.at(-1)!];
  const counts = y.shape.slice(1, -1);
  // In elements.
  const steps = stridesOf(x.shape).slice(1, -1);
  const padded = padding.every((size) => size === 0)
    ? x
    : pad(
        x,
        [[0, 0], ...kernel.map((_, axis): [number, number] => [padding[axis], padding[rank + axis]]), [0, 0]],
        LOWEST,
      );
  // From the last tap to the first, which wins where maxima are equal.
  const places = tapsOf(kernel)
    .reverse()
    .reduce<Tensor | undefined>((chosen, tap) => {
      const offset = tap.reduce((total, index, axis) => total + index * steps[axis], 0);
      if (!chosen) return fill(y.shape, offset);
      const seen = tap.reduce<Tensor>((map, start, axis) => {
        return sliceAxis(map, axis + 1, { start, count: counts[axis], stride: stride[axis] });
      }, padded);
      const below = step(sub(y, seen));
      return add(mul(below, sub(chosen, offset)), offset);
    }, undefined)!;
  const first = { batch: y.shape[0], counts, channels, image: stridesOf(x.shape)[0] };
  return add(cast(places, 'int32'), tensor(firstPlaces(first, { stride, padding, steps }), y.shape, 'int32'));
}

/** The position of the first element of each window, which may lie in the padding. */
function firstPlaces(
  { batch, counts, channels, image }: { batch: number; counts: readonly number[]; channels: number; image: number },
  { stride, padding, steps }: { stride: readonly number[]; padding: readonly number[]; steps: readonly number[] },
): Int32Array {
  let starts = Array.from({ length: batch }, (_, n) => n * image);
  counts.forEach((count, axis) => {
    const along = Array.from({ length: count }, (_, window) => (window * stride[axis] - padding[axis]) * steps[axis]);
    starts = starts.flatMap((start) => along.map((offset) => start + offset));
  });
  const places = new Int32Array(starts.length * channels);
  starts.forEach((start, i) => {
    for (let c = 0; c < channels; c++) places[i * channels + c] = start + c;
  });
  return places;
}

/** Elements from one entry of an axis to the next. */
function stridesOf(shape: readonly number[]): number[] {
  return shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1));
}

/** The positions in a window, in order. */
function tapsOf(kernel: readonly number[]): number[][] {
  return kernel.reduce<number[][]>(
    (taps, size) => taps.flatMap((tap) => Array.from({ length: size }, (_, i) => [...tap, i])),
    [[]],
  );
}
