import { dot } from './subtract-products';

/** L⁻¹ b for a lower triangular L (n × n, row-major), in a new array. */
export function solveLower(factor: Float64Array, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  const n = x.length;
  for (let i = 0; i < n; i++) x[i] = (x[i] - dot(factor, i * n, x, 0, i)) / factor[i * n + i];
  return x;
}

/** (L Lᵀ)⁻¹ b for a lower Cholesky factor L (n × n, row-major), in a new array. */
export function solveCholesky(factor: Float64Array, b: ArrayLike<number>): Float64Array {
  const x = solveLower(factor, b);
  const n = x.length;
  for (let i = n - 1; i >= 0; i--) {
    x[i] /= factor[i * n + i];
    for (let t = 0; t < i; t++) x[t] -= factor[i * n + t] * x[i];
  }
  return x;
}
