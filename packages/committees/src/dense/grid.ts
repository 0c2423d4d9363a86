import { CommitteeError } from '../errors';
import type { ImageSize } from './score-map';

/** Cells of an image, numbered row by row. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** The cell of each pixel, (height, width), row-major. */
  readonly cells: Int32Array;
  /** Number of pixels of each cell. */
  readonly pixels: Int32Array;
}

/**
 * Divides an image into square cells of side `size`, pixels: 1024 × 2048 with 512 are 8 (thesis 5.8.2). Where the size does not divide
 * the image, the cells of the last row and column are smaller. Without `size` the whole image is one cell.
 */
export function gridOf({ height, width }: ImageSize, size?: number): Grid {
  if (size !== undefined && !(Number.isInteger(size) && size >= 1)) {
    throw new CommitteeError(
      'BAD_OPTION',
      `gridOf: size is ${size}; give a positive integer, or none for whole images`,
    );
  }
  const side = size ?? Math.max(height, width);
  const rows = Math.ceil(height / side);
  const columns = Math.ceil(width / side);
  const cells = new Int32Array(height * width);
  const pixels = new Int32Array(rows * columns);
  for (let y = 0, pixel = 0; y < height; y++) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x++, pixel++) pixels[(cells[pixel] = row + Math.floor(x / side))]++;
  }
  return { rows, columns, cells, pixels };
}

/** g^dense of every cell: the mean of a map (height, width) over its pixels. */
export function meanOfCells({ cells, pixels }: Grid, map: ArrayLike<number>): Float64Array {
  const means = new Float64Array(pixels.length);
  for (let pixel = 0; pixel < cells.length; pixel++) means[cells[pixel]] += map[pixel];
  for (let cell = 0; cell < means.length; cell++) means[cell] /= pixels[cell];
  return means;
}
