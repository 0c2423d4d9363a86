import { cholesky } from './cholesky';
import { solveRows } from './solve-rows';
import { subtractProducts } from './subtract-products';

export interface NewRows {
  /** m × n, row-major: the new rows of the matrix, left of the corner. */
  readonly cross: Float64Array;
  /** m × m, row-major. */
  readonly corner: Float64Array;
}

/**
 * The lower Cholesky factor of [[A, Cᵀ], [C, D]], given the factor of A (n × n, row-major), in O(n² m) time; null where the
 * whole is not positive definite in float64.
 */
export function extendCholesky(factor: Float64Array, { cross, corner }: NewRows): Float64Array | null {
  const n = Math.sqrt(factor.length);
  const m = Math.sqrt(corner.length);
  const left = { data: cross.slice(), offset: 0, stride: n };
  solveRows(left, { data: factor, offset: 0, stride: n }, { rows: m, columns: n });
  const schur = corner.slice();
  subtractProducts({ data: schur, offset: 0, stride: m }, [left, left], { rows: m, columns: m, inner: n });
  const right = cholesky(schur, m);
  if (right === null) return null;
  const total = n + m;
  const extended = new Float64Array(total * total);
  for (let i = 0; i < n; i++) extended.set(factor.subarray(i * n, (i + 1) * n), i * total);
  for (let i = 0; i < m; i++) {
    extended.set(left.data.subarray(i * n, (i + 1) * n), (n + i) * total);
    extended.set(right.subarray(i * m, (i + 1) * m), (n + i) * total + n);
  }
  return extended;
}
