/** A tensor in the interpreter: row-major, floats in float64. */
export interface NumericArray {
  readonly shape: readonly number[];
  readonly data: Float64Array | Int32Array;
}

export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((count, dimension) => count * dimension, 1);
}

/** How far apart neighbours along each axis lie in row-major data. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis];
  }
  return strides;
}

/** The strides with which an array of shape `shape` is read as if broadcast to `target`: 0 along repeated axes. */
export function broadcastStrides(shape: readonly number[], target: readonly number[]): number[] {
  const strides = stridesOf(shape);
  const lead = target.length - shape.length;
  return target.map((_, axis) => (axis < lead || shape[axis - lead] === 1 ? 0 : strides[axis - lead]));
}

/**
 * Visits every index of `shape` in row-major order. `offsets[i]` is the place that the index has in an array read with
 * `strides[i]`, counted from `starts[i]`.
 */
export function walk(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  visit: (position: number, offsets: readonly number[]) => void,
  starts: readonly number[] = strides.map(() => 0),
): void {
  const count = sizeOf(shape);
  const index = shape.map(() => 0);
  const offsets = [...starts];
  for (let position = 0; position < count; position++) {
    visit(position, offsets);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis]++;
      for (let i = 0; i < offsets.length; i++) offsets[i] += strides[i][axis];
      if (index[axis] < shape[axis]) break;
      for (let i = 0; i < offsets.length; i++) offsets[i] -= strides[i][axis] * shape[axis];
      index[axis] = 0;
    }
  }
}
