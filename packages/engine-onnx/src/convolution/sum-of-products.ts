import { elementCount } from '@archipelago/engine';
import type { Emission } from '../emission/emission';

/** A value [N, groups, rows, places]. */
export interface Factor {
  readonly value: string;
  readonly shape: readonly [batch: number, groups: number, rows: number, places: number];
}

/** Σₙ a[n, g] b[n, g]ᵀ: [groups, rows of a, rows of b]. */
export function sumOfProducts(emission: Emission, a: Factor, b: Factor): string {
  const [batch, groups, m, places] = a.shape;
  const n = b.shape[2];
  if (m * n <= (m + n) * places) {
    const products = productWithTransposed(emission, [a.value, b.value], 4);
    const rows = emission.reshape(products, [batch, groups * m * n]);
    return emission.reshape(emission.sumOfRows(rows, [batch, groups * m * n]), [groups, m, n]);
  }
  // Where the products of single images are larger than their factors, one product over all images is faster.
  const [left, right] = [a, b].map(({ value, shape }) => {
    const images = emission.node('Transpose', [value], { perm: [1, 2, 0, 3] });
    return emission.reshape(images, [groups, shape[2], elementCount([batch, places])]);
  });
  return productWithTransposed(emission, [left, right], 3);
}

/** a bᵀ over the axes before the last two. */
function productWithTransposed(emission: Emission, [a, b]: readonly string[], rank: 3 | 4): string {
  if (emission.target.fused) return emission.node('com.microsoft.FusedMatMul', [a, b], { transB: 1 });
  return emission.node('MatMul', [a, emission.node('Transpose', [b], { perm: rank === 4 ? [0, 1, 3, 2] : [0, 2, 1] })]);
}
