import { BLOCK } from './block-size';
import { copyBlock } from './copy-block';
import { TILE_ROWS } from './solve-tiles';
import { address, subtractProducts, type Block } from './subtract-products';
import { tilesIn, workspace } from './workspace';

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Solves X Lᵀ = B in place, B ← X: each row of B is a right-hand side of the lower triangular L, solved forward.
 *
 * @param b `rows` × `columns`, row-major.
 * @param l `columns` × `columns`; only its lower half is read.
 */
export function solveRows(b: Block, l: Block, size: Size): void {
  const { rows, columns } = size;
  const arrays =
    tilesIn(b.data) === undefined
      ? workspace((rows * columns * columns) / 2, [rows * columns, columns * columns])
      : null;
  if (arrays === null) {
    solveBlocks(b, l, size);
    return;
  }
  const [copyOfB, copyOfL] = arrays.map((data): Block => ({ data, offset: 0, stride: columns }));
  copyBlock(b, copyOfB, size);
  copyBlock(l, copyOfL, { rows: columns, columns });
  solveBlocks(copyOfB, copyOfL, size);
  copyBlock(copyOfB, b, size);
}

function solveBlocks(b: Block, l: Block, { rows, columns }: Size): void {
  for (let from = 0; from < columns; from += BLOCK) {
    const width = Math.min(BLOCK, columns - from);
    const target = { data: b.data, offset: b.offset + from, stride: b.stride };
    const row = l.offset + from * l.stride;
    const left = { data: l.data, offset: row, stride: l.stride };
    if (from > 0) subtractProducts(target, [b, left], { rows, columns: width, inner: from });
    solveCorner(target, { data: l.data, offset: row + from, stride: l.stride }, { rows, columns: width });
  }
}

/** Rows that are solved by turns, so that none waits for its own last step. */
const TURN = 32;

/** As `solveRows`, for few columns. What the tiles of a workspace leave over is done in plain loops. */
function solveCorner(b: Block, l: Block, { rows, columns }: Size): void {
  const tiles = tilesIn(b.data);
  const tiled = tiles === undefined ? 0 : rows - (rows % TILE_ROWS);
  tiles?.solve(address(b, 0), 8 * b.stride, address(l, 0), 8 * l.stride, tiled, columns);
  const { data: x, offset, stride } = b;
  const { data: factor } = l;
  for (let from = tiled; from < rows; from += TURN) {
    const end = offset + Math.min(rows, from + TURN) * stride;
    for (let j = 0; j < columns; j++) {
      const corner = l.offset + j * l.stride;
      const diagonal = factor[corner + j];
      for (let row = offset + from * stride; row < end; row += stride) {
        let rest = x[row + j];
        for (let t = 0; t < j; t++) rest -= x[row + t] * factor[corner + t];
        x[row + j] = rest / diagonal;
      }
    }
  }
}
