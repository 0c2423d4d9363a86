/** What an objective of a fit is made of. Matrices are n × n, row-major. */
export interface Solved {
  /** L, the Cholesky factor of the covariance C of the targets, noise included. */
  readonly factor: Float64Array;
  /** C⁻¹, both halves. */
  readonly inverse: Float64Array;
  /** C⁻¹ y. */
  readonly alpha: Float64Array;
  readonly targets: Float64Array;
}

/** An objective and its derivatives with respect to the elements of C, symmetric. */
export interface ObjectiveValue {
  readonly value: number;
  readonly weights: Float64Array;
}
