import { pad, reshape, slice, type Tensor } from '@tensorflow/tfjs-core';

export interface Range {
  readonly start: number;
  /** Elements of the result. */
  readonly count: number;
  readonly stride: number;
}

/** Every `stride`-th element along one axis. Slices and reshapes only: `stridedSlice` of TensorFlow.js is slow on wasm. */
export function sliceAxis(x: Tensor, axis: number, { start, count, stride }: Range): Tensor {
  const size = x.shape[axis];
  if (start === 0 && count === size) return x;
  const [before, after] = [product(x.shape.slice(0, axis)), product(x.shape.slice(axis + 1))];
  const shape = x.shape.with(axis, count);
  if (stride === 1 || count === 1) {
    const rows = slice(reshape(x, [before, size * after]), [0, start * after], [before, count * after]);
    return reshape(rows, shape);
  }
  // Whole strides, of which the first element of each is kept; the last may reach beyond the end.
  const wanted = count * stride;
  const taken = Math.min(wanted, size - start);
  let rows = reshape(x, [before, size * after]);
  if (taken < size) rows = slice(rows, [0, start * after], [before, taken * after]);
  if (taken < wanted) {
    rows = pad(rows, [
      [0, 0],
      [0, (wanted - taken) * after],
    ]);
  }
  return reshape(slice(reshape(rows, [before * count, stride * after]), [0, 0], [before * count, after]), shape);
}

/** Zeros around the elements of one axis; negative numbers cut elements off. */
export function padAxis(x: Tensor, axis: number, [before, after]: readonly [before: number, after: number]): Tensor {
  if (before === 0 && after === 0) return x;
  const size = x.shape[axis];
  const cut = { start: Math.max(0, -before), count: size + Math.min(0, before) + Math.min(0, after), stride: 1 };
  const kept = sliceAxis(x, axis, cut);
  const [front, back] = [Math.max(0, before), Math.max(0, after)];
  if (front === 0 && back === 0) return kept;
  const [lead, rest] = [product(x.shape.slice(0, axis)), product(x.shape.slice(axis + 1))];
  const rows = pad(reshape(kept, [lead, cut.count * rest]), [
    [0, 0],
    [front * rest, back * rest],
  ]);
  return reshape(rows, x.shape.with(axis, front + cut.count + back));
}

/** stride − 1 zeros after each element of one axis. */
export function dilateAxis(x: Tensor, axis: number, stride: number): Tensor {
  if (stride === 1) return x;
  const count = x.shape[axis];
  const [before, after] = [product(x.shape.slice(0, axis)), product(x.shape.slice(axis + 1))];
  const spread = pad(reshape(x, [before * count, after]), [
    [0, 0],
    [0, (stride - 1) * after],
  ]);
  return reshape(spread, x.shape.with(axis, count * stride));
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total * size, 1);
}
