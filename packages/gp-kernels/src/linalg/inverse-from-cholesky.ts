import { BLOCK } from './block-size';
import { solveRows } from './solve-rows';
import { subtractProducts } from './subtract-products';

/** (L Lᵀ)⁻¹ for a lower Cholesky factor L (n × n, row-major): both halves, in a new array. */
export function inverseFromCholesky(factor: Float64Array, n: number): Float64Array {
  // Row i of `u` is L⁻¹ eᵢ, so that the inverse is u uᵀ; it begins with i zeros, which whole blocks leave out.
  const u = new Float64Array(n * n);
  for (let i = 0; i < n; i++) u[i * n + i] = 1;
  for (let from = 0; from < n; from += BLOCK) {
    const corner = { offset: from * n + from, stride: n };
    const rows = Math.min(BLOCK, n - from);
    solveRows({ data: u, ...corner }, { data: factor, ...corner }, { rows, columns: n - from });
  }
  const inverse = new Float64Array(n * n);
  for (let from = 0; from < n; from += BLOCK) {
    const rows = Math.min(BLOCK, n - from);
    subtractProducts(
      { data: inverse, offset: from * n, stride: n },
      [
        { data: u, offset: from * n + from, stride: n },
        { data: u, offset: from, stride: n },
      ],
      { rows, columns: from + rows, inner: n - from },
    );
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) inverse[j * n + i] = inverse[i * n + j] = -inverse[i * n + j];
  }
  return inverse;
}
