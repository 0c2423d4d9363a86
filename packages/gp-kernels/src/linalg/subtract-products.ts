import { copyBlock } from './copy-block';
import { tilesIn, workspace, type Tiles } from './workspace';

/** A part of a row-major matrix: `offset` is where its first element lies, `stride` the distance between two rows. */
export interface Block {
  readonly data: Float64Array;
  readonly offset: number;
  readonly stride: number;
}

export interface Extent {
  /** Rows of C and of A. */
  readonly rows: number;
  /** Columns of C, rows of B. */
  readonly columns: number;
  /** Columns of A and of B. */
  readonly inner: number;
}

/** Columns of A and B taken at a time, so that the rows in use stay in the first cache. */
const CHUNK = 256;
/** Rows, columns and inner columns that the tiles of a workspace take. */
const [TILE_ROWS, TILE_COLUMNS, TILE_INNER] = [4, 2, 4];

/**
 * C ← C − A Bᵀ on row-major blocks: both factors are read along their rows. Large products are taken to a workspace, where
 * two are done at a time.
 */
export function subtractProducts(c: Block, [a, b]: readonly [Block, Block], extent: Extent): void {
  const { rows, columns, inner } = extent;
  const tiles = tilesIn(c.data);
  if (tiles !== undefined) {
    subtractInWorkspace(tiles, c, [a, b], extent);
    return;
  }
  const arrays = workspace(rows * columns * inner, [rows * columns, rows * inner, columns * inner]);
  if (arrays === null) {
    subtractPlainly(c, [a, b], extent);
    return;
  }
  const [copyOfC, copyOfA, copyOfB] = arrays.map((data, i): Block => ({
    data,
    offset: 0,
    stride: i === 0 ? columns : inner,
  }));
  copyBlock(c, copyOfC, { rows, columns });
  copyBlock(a, copyOfA, { rows, columns: inner });
  copyBlock(b, copyOfB, { rows: columns, columns: inner });
  subtractInWorkspace(tilesIn(copyOfC.data)!, copyOfC, [copyOfA, copyOfB], extent);
  copyBlock(copyOfC, c, { rows, columns });
}

/** All blocks lie in one workspace. What is left over by its tiles is done one by one. */
function subtractInWorkspace(
  tiles: Tiles,
  c: Block,
  [a, b]: readonly [Block, Block],
  { rows, columns, inner }: Extent,
): void {
  const tiled = {
    rows: rows - (rows % TILE_ROWS),
    columns: columns - (columns % TILE_COLUMNS),
    inner: inner - (inner % TILE_INNER),
  };
  for (let from = 0; from < tiled.inner; from += CHUNK) {
    tiles.subtract(
      address(c, 0),
      8 * c.stride,
      address(a, from),
      8 * a.stride,
      address(b, from),
      8 * b.stride,
      tiled.rows,
      tiled.columns,
      Math.min(CHUNK, tiled.inner - from),
    );
  }
  if (tiled.inner < inner) {
    const rest = { rows: tiled.rows, columns: tiled.columns, inner: inner - tiled.inner };
    subtractPlainly(c, [part(a, 0, tiled.inner), part(b, 0, tiled.inner)], rest);
  }
  if (tiled.columns < columns) {
    const rest = { rows: tiled.rows, columns: columns - tiled.columns, inner };
    subtractPlainly(part(c, 0, tiled.columns), [a, part(b, tiled.columns, 0)], rest);
  }
  if (tiled.rows < rows) {
    subtractPlainly(part(c, tiled.rows, 0), [part(a, tiled.rows, 0), b], { rows: rows - tiled.rows, columns, inner });
  }
}

/** The address of an element of the first row of a block, in bytes. */
export function address({ data, offset }: Block, column: number): number {
  return data.byteOffset + 8 * (offset + column);
}

/** A block from a row and a column on. */
function part({ data, offset, stride }: Block, row: number, column: number): Block {
  return { data, offset: offset + row * stride + column, stride };
}

/** Tiles of 4 × 2 elements of C are held in registers. */
export function subtractPlainly(c: Block, [a, b]: readonly [Block, Block], { rows, columns, inner }: Extent): void {
  for (let from = 0; from < inner; from += CHUNK) {
    const count = Math.min(CHUNK, inner - from);
    let i = 0;
    for (; i + 4 <= rows; i += 4) {
      let j = 0;
      for (; j + 2 <= columns; j += 2) {
        tile(
          c.data,
          c.offset + i * c.stride + j,
          c.stride,
          a.data,
          a.offset + i * a.stride + from,
          a.stride,
          b.data,
          b.offset + j * b.stride + from,
          b.stride,
          count,
        );
      }
      for (; j < columns; j++) {
        for (let row = i; row < i + 4; row++) {
          c.data[c.offset + row * c.stride + j] -= dot(
            a.data,
            a.offset + row * a.stride + from,
            b.data,
            b.offset + j * b.stride + from,
            count,
          );
        }
      }
    }
    for (; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        c.data[c.offset + i * c.stride + j] -= dot(
          a.data,
          a.offset + i * a.stride + from,
          b.data,
          b.offset + j * b.stride + from,
          count,
        );
      }
    }
  }
}

/** Σ a[i + t] b[j + t] over t < count. */
export function dot(a: Float64Array, i: number, b: Float64Array, j: number, count: number): number {
  let even = 0;
  let odd = 0;
  let t = 0;
  for (; t + 2 <= count; t += 2) {
    even += a[i + t] * b[j + t];
    odd += a[i + t + 1] * b[j + t + 1];
  }
  if (t < count) even += a[i + t] * b[j + t];
  return even + odd;
}

function tile(
  c: Float64Array,
  atC: number,
  strideC: number,
  a: Float64Array,
  a0: number,
  strideA: number,
  b: Float64Array,
  b0: number,
  strideB: number,
  count: number,
): void {
  const a1 = a0 + strideA;
  const a2 = a1 + strideA;
  const a3 = a2 + strideA;
  const b1 = b0 + strideB;
  let c00 = 0;
  let c01 = 0;
  let c10 = 0;
  let c11 = 0;
  let c20 = 0;
  let c21 = 0;
  let c30 = 0;
  let c31 = 0;
  for (let t = 0; t < count; t++) {
    const x = b[b0 + t];
    const y = b[b1 + t];
    const p = a[a0 + t];
    const q = a[a1 + t];
    const r = a[a2 + t];
    const s = a[a3 + t];
    c00 += p * x;
    c01 += p * y;
    c10 += q * x;
    c11 += q * y;
    c20 += r * x;
    c21 += r * y;
    c30 += s * x;
    c31 += s * y;
  }
  c[atC] -= c00;
  c[atC + 1] -= c01;
  c[atC + strideC] -= c10;
  c[atC + strideC + 1] -= c11;
  c[atC + 2 * strideC] -= c20;
  c[atC + 2 * strideC + 1] -= c21;
  c[atC + 3 * strideC] -= c30;
  c[atC + 3 * strideC + 1] -= c31;
}
