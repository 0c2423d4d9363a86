import { KernelError } from '../errors';
import { cholesky } from '../linalg';

export interface Factor {
  /** L, n × n, row-major: L Lᵀ is the matrix with the jitter on its diagonal. */
  readonly factor: Float64Array;
  /** What was added to the diagonal. */
  readonly jitter: number;
}

/**
 * The Cholesky factor of a symmetric matrix (n × n, row-major), with the first of `ladder`, in units of `scale`, that is
 * enough on its diagonal; null where none is.
 */
export function tryFactorize(
  matrix: Float64Array,
  n: number,
  { ladder, scale }: { readonly ladder: readonly number[]; readonly scale: number },
): Factor | null {
  for (const rung of ladder) {
    const jitter = rung * scale;
    const factor = cholesky(jitter === 0 ? matrix : addToDiagonal(matrix.slice(), n, jitter), n);
    if (factor !== null) return { factor, jitter };
  }
  return null;
}

/** As `tryFactorize`; throws `NOT_POSITIVE_DEFINITE` where no jitter is enough. */
export function factorize(
  matrix: Float64Array,
  n: number,
  options: { readonly ladder: readonly number[]; readonly scale: number },
): Factor {
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
