/** Where a positive hyper-parameter may lie, both ends included; `fixed` keeps it out of any fit. */
export type Bounds = readonly [lower: number, upper: number] | 'fixed';

/** A positive number of a kernel that a fit may change. */
export interface Hyperparameter {
  readonly name: string;
  readonly value: number;
  readonly bounds: readonly [lower: number, upper: number];
}

/** Points that a kernel has checked and packed; they hold for the kernel and for all `withLogParameters` makes of it. */
export interface Packed {
  readonly count: number;
}

/** The matrix of a kernel over one batch, and the way back from it to the hyper-parameters. */
export interface Gram {
  /** k(xᵢ, xⱼ), n × n, row-major, both halves; not to be changed. */
  readonly values: Float64Array;
  /**
   * Σᵢⱼ weights[i, j] ∂k(xᵢ, xⱼ)/∂ log θ for every hyper-parameter θ, in the order of `hyperparameters`. So with the
   * derivatives of a loss with respect to the matrix as weights it is the gradient of the loss, and no matrix of
   * derivatives is ever stored.
   *
   * @param weights n × n, row-major, symmetric.
   */
  pullback(weights: Float64Array): Float64Array;
}

/**
 * A symmetric, positive semi-definite function of two points: vectors, categories, cells, graphs. An immutable value.
 *
 * Points are packed once, and the packed batch is asked often: a fit packs its points and then changes the kernel's
 * hyper-parameters a few hundred times.
 */
export interface Kernel<X> {
  readonly name: string;
  /** The free ones, in a fixed order. */
  readonly hyperparameters: readonly Hyperparameter[];
  /** The same kernel with other hyper-parameters, given by their natural logarithms. Throws `LENGTH_MISMATCH`, `OUT_OF_RANGE`. */
  withLogParameters(logs: ArrayLike<number>): Kernel<X>;
  /** Checks points and keeps what of them does not depend on hyper-parameters. */
  pack(points: readonly X[]): Packed;
  gram(points: Packed): Gram;
  /** k(aᵢ, bⱼ), rows × columns, row-major, in a new array. */
  cross(rows: Packed, columns: Packed): Float64Array;
  /** k(xᵢ, xᵢ). */
  diagonal(points: Packed): Float64Array;
}

/** Natural logarithms of a kernel's hyper-parameters, in order. */
export function logParameters<X>(kernel: Kernel<X>): Float64Array {
  return Float64Array.from(kernel.hyperparameters, ({ value }) => Math.log(value));
}

/** k(aᵢ, bⱼ) for two batches of points, or for all pairs of one: row-major, one row a point of the first. */
export function kernelMatrix<X>(kernel: Kernel<X>, a: readonly X[], b?: readonly X[]): Float64Array {
  const rows = kernel.pack(a);
  return b === undefined ? kernel.gram(rows).values : kernel.cross(rows, kernel.pack(b));
}
