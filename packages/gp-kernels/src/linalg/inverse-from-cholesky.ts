import { mirror } from './mirror';
import { BLOCK } from './block-size';
import { solveRows } from './solve-rows';
import { subtractProducts } from './subtract-products';
import { workspace } from './workspace';

export interface InverseOptions {
  /** n × n; overwritten with the inverse, and returned. @defaultValue a new array */
  readonly out?: Float64Array;
}

/** (L Lᵀ)⁻¹ for a lower Cholesky factor L (n × n, row-major): both halves. */
export function inverseFromCholesky(
  factor: Float64Array,
  n: number,
  { out = new Float64Array(n * n) }: InverseOptions = {},
): Float64Array {
  const size = n * n;
  const arrays = workspace(n ** 3 / 3, [size, size, size]);
  arrays?.[0].set(factor);
  const l = arrays?.[0] ?? factor;
  // Row i of `u` is L⁻¹ eᵢ, so that the inverse is u uᵀ; it begins with i zeros, which whole blocks leave out.
  const u = arrays?.[1].fill(0) ?? new Float64Array(size);
  for (let i = 0; i < n; i++) u[i * n + i] = 1;
  for (let from = 0; from < n; from += BLOCK) {
    const corner = { offset: from * n + from, stride: n };
    const rows = Math.min(BLOCK, n - from);
    solveRows({ data: u, ...corner }, { data: l, ...corner }, { rows, columns: n - from });
  }
  const inverse = arrays?.[2] ?? out;
  inverse.fill(0);
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
    for (let at = i * n; at <= i * n + i; at++) out[at] = -inverse[at];
  }
  return mirror(out, n);
}
