import type { LayerEncoding } from '../encoding';

/** The columns, ascending, in which some row of the encodings is not zero: the weights of no other count in a product. */
export function usedColumns(encodings: readonly LayerEncoding[]): Uint32Array {
  const used = new Uint8Array(encodings[0].width);
  for (const { columns } of encodings) for (let at = 0; at < columns.length; at++) used[columns[at]] = 1;
  return Uint32Array.from([...used.keys()].filter((column) => used[column] === 1));
}

/** `count`, at least 1, rounded up to a multiple. */
export function padded(count: number, multiple: number): number {
  return Math.max(1, Math.ceil(count / multiple)) * multiple;
}

export interface ColumnChoice {
  readonly columns: Uint32Array;
  readonly width: number;
}

/**
 * The rows of architectures of equally many layers, [layers, count, width]: their `columns`, then zeros; and zeros for
 * architectures up to `count`.
 */
export function denseSteps(
  encodings: readonly LayerEncoding[],
  { columns, width, count }: ColumnChoice & { readonly count: number },
): Float32Array {
  const place = new Int32Array(encodings[0].width);
  columns.forEach((column, i) => (place[column] = i));
  const dense = new Float32Array(encodings[0].layers * count * width);
  encodings.forEach((encoding, n) => {
    for (let layer = 0; layer < encoding.layers; layer++) {
      const row = (layer * count + n) * width;
      for (let at = encoding.start[layer]; at < encoding.start[layer + 1]; at++) {
        dense[row + place[encoding.columns[at]]] = encoding.values[at];
      }
    }
  });
  return dense;
}

/** Columns of a row-major matrix of `rows` rows and `from` columns, in rows of `width` that end in zeros. */
export function gatherColumns(
  matrix: Float32Array,
  { rows, from, columns, width }: ColumnChoice & { readonly rows: number; readonly from: number },
): Float32Array {
  const gathered = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns.length; i++) gathered[row * width + i] = matrix[row * from + columns[i]];
  }
  return gathered;
}

/** The opposite: a matrix of `from` columns with zeros in all but `columns`. */
export function spreadColumns(
  gathered: Float32Array,
  target: Float32Array,
  { rows, from, columns, width }: ColumnChoice & { readonly rows: number; readonly from: number },
): void {
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns.length; i++) target[row * from + columns[i]] = gathered[row * width + i];
  }
}
