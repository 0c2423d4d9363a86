/** Rows of a matrix, `width` numbers each, divided by their length. A row of zeros stays as it is. */
export interface UnitRows {
  readonly rows: Float64Array;
  /** The length of each row before. */
  readonly lengths: Float64Array;
}

export function unitRows(matrix: ArrayLike<number>, width: number): UnitRows {
  const rows = new Float64Array(matrix);
  const lengths = new Float64Array(rows.length / width);
  for (let i = 0; i < lengths.length; i++) {
    let squares = 0;
    for (let at = i * width; at < (i + 1) * width; at++) squares += rows[at] * rows[at];
    lengths[i] = Math.sqrt(squares);
    if (squares > 0) for (let at = i * width; at < (i + 1) * width; at++) rows[at] /= lengths[i];
  }
  return { rows, lengths };
}

/** From the gradient of the unit rows that of the matrix: (dr − r (r · dr)) / length. */
export function unitRowsGradient({ rows, lengths }: UnitRows, gradient: Float64Array, width: number): Float32Array {
  const result = new Float32Array(rows.length);
  for (let i = 0; i < lengths.length; i++) {
    if (lengths[i] === 0) continue;
    let along = 0;
    for (let at = i * width; at < (i + 1) * width; at++) along += rows[at] * gradient[at];
    for (let at = i * width; at < (i + 1) * width; at++) result[at] = (gradient[at] - rows[at] * along) / lengths[i];
  }
  return result;
}
