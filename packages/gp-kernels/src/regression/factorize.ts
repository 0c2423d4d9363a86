import { KernelError } from '../errors';
import { cholesky } from '../linalg';

export interface Factor {
  /** L, n × n, row-major: L Lᵀ is the matrix with the jitter on its diagonal. */
  readonly factor: Float64Array;
  /** What was added to the diagonal. */
  readonly jitter: number;
}

export interface FactorizeOptions {
  /** Tried one after the other, in units of `scale`. */
  readonly ladder: readonly number[];
  readonly scale: number;
  /** Added to the diagonal before any jitter. */
  readonly noise: number;
  /** n × n; overwritten with the factor. @defaultValue a new array */
  readonly out?: Float64Array;
}

/**
 * The Cholesky factor of a symmetric matrix (n × n, row-major) and noise, with the first jitter of a ladder that is enough
 * on its diagonal; null where none is. Only the lower half is read.
 */
export function tryFactorize(
  matrix: Float64Array,
  n: number,
  { ladder, scale, noise, out }: FactorizeOptions,
): Factor | null {
  for (const rung of ladder) {
    const jitter = rung * scale;
    const factor = cholesky(matrix, n, { ridge: noise + jitter, out });
    if (factor !== null) return { factor, jitter };
  }
  return null;
}

/** As `tryFactorize`; throws `NOT_POSITIVE_DEFINITE` where no jitter is enough. */
export function factorize(matrix: Float64Array, n: number, options: FactorizeOptions): Factor {
  const factor = tryFactorize(matrix, n, options);
  if (factor === null) {
    throw new KernelError(
      'NOT_POSITIVE_DEFINITE',
      `the ${n} × ${n} matrix of the kernel has no Cholesky factor with any jitter of [${options.ladder.join(', ')}] times ${options.scale}; give more noise, larger jitter, or a positive semi-definite kernel`,
    );
  }
  return factor;
}

/** Adds a number to every diagonal element of an n × n matrix, in place. */
export function addToDiagonal(matrix: Float64Array, n: number, value: number): Float64Array {
  for (let i = 0; i < n; i++) matrix[i * n + i] += value;
  return matrix;
}

/** The mean of the diagonal of an n × n matrix. */
export function meanDiagonal(matrix: Float64Array, n: number): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += matrix[i * n + i];
  return total / n;
}
