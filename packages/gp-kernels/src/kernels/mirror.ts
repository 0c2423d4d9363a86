/** Copies the lower half of an n × n matrix, row-major, onto the upper one, in place. */
export function mirror(matrix: Float64Array, n: number): Float64Array {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) matrix[j * n + i] = matrix[i * n + j];
  }
  return matrix;
}
