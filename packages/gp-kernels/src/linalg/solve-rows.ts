import { BLOCK } from './block-size';
import { dot, subtractProducts, type Block } from './subtract-products';

/**
 * Solves X Lᵀ = B in place, B ← X: each row of B is a right-hand side of the lower triangular L, solved forward.
 *
 * @param b `rows` × `columns`, row-major.
 * @param l `columns` × `columns`; only its lower half is read.
 */
export function solveRows(
  b: Block,
  l: Block,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  for (let from = 0; from < columns; from += BLOCK) {
    const width = Math.min(BLOCK, columns - from);
    const target = { ...b, offset: b.offset + from };
    subtractProducts(target, [b, { ...l, offset: l.offset + from * l.stride }], { rows, columns: width, inner: from });
    const corner = l.offset + from * l.stride + from;
    for (let i = 0; i < rows; i++) {
      const row = target.offset + i * b.stride;
      for (let j = 0; j < width; j++) {
        const diagonal = corner + j * l.stride;
        b.data[row + j] = (b.data[row + j] - dot(b.data, row, l.data, diagonal, j)) / l.data[diagonal + j];
      }
    }
  }
}
