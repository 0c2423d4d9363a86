/** Rows and columns of a tile: as many lines of the matrix as the first cache and its table of pages hold. */
const TILE = 16;

/** Copies the lower half of an n × n matrix, row-major, onto the upper one, in place. */
export function mirror(matrix: Float64Array, n: number): Float64Array {
  for (let top = 0; top < n; top += TILE) {
    const bottom = Math.min(n, top + TILE);
    for (let left = 0; left <= top; left += TILE) {
      for (let i = top; i < bottom; i++) {
        const end = Math.min(i, left + TILE);
        for (let j = left; j < end; j++) matrix[j * n + i] = matrix[i * n + j];
      }
    }
  }
  return matrix;
}
