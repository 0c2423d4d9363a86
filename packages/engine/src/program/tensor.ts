export type DType = 'float32' | 'int32';

/**
 * The static type of a value in a program.
 *
 * A shape may have one free axis: a dimension of -k stands for k times the batch size N, which is known when the
 * program runs. So [-1, 3, 32, 32] is N images, [-64, 128] is 64·N rows, and the product of a shape's dimensions is
 * its element count, negative where it is a multiple of N. Float values are computed as float32 by engines.
 */
export interface TensorType {
  readonly dtype: DType;
  readonly shape: readonly number[];
}

/** A tensor in memory: row-major `data` of shape `shape`, without free axes. */
export interface Tensor<D extends Float32Array | Int32Array = Float32Array | Int32Array> {
  readonly shape: readonly number[];
  readonly data: D;
}

/** Number of elements; negative where the shape has a free axis. 1 for a scalar. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((count, dimension) => count * dimension, 1);
}

/** The shape with N = `batch` put in for the free axis. */
export function bindBatch(shape: readonly number[], batch: number): number[] {
  return shape.map((dimension) => (dimension < 0 ? -dimension * batch : dimension));
}

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((dimension, axis) => dimension === b[axis]);
}

export function dtypeOf(tensor: Tensor): DType {
  return tensor.data instanceof Int32Array ? 'int32' : 'float32';
}
