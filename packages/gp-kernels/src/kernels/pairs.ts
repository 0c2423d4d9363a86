import { mirror } from '../linalg';
import type { PackedVectors } from './vectors';

/** Points by dimension, in pairs of dimensions, so that one pass over all pairs of points does for two. */
export interface Coordinates {
  readonly count: number;
  /** Even; the last is all zeros where the points have an odd number. */
  readonly dimensions: number;
  /** Element d of point i lies at d × count + i. */
  readonly data: Float64Array;
}

/** Vectors, one row each, by dimension. */
export function coordinates({ count, dimensions, data }: PackedVectors): Coordinates {
  const even = dimensions + (dimensions % 2);
  const columns = new Float64Array(count * even);
  for (let i = 0; i < count; i++) {
    for (let d = 0; d < dimensions; d++) columns[d * count + i] = data[i * dimensions + d];
  }
  return { count, dimensions: even, data: columns };
}

/** How many pairs i > j there are of some points. Pair (i, j) lies at i (i − 1) / 2 + j. */
export function pairCount(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Σ_d (z_id − z_jd)² of every pair, in a new array. */
export function pairDistances({ count, dimensions, data }: Coordinates): Float64Array {
  const s = new Float64Array(pairCount(count));
  for (let d = 0; d < dimensions; d += 2) {
    const x = data.subarray(d * count, (d + 1) * count);
    const y = data.subarray((d + 1) * count, (d + 2) * count);
    for (let i = 1, at = 0; i < count; i++) {
      const ownX = x[i];
      const ownY = y[i];
      for (let j = 0; j < i; j++, at++) {
        const differenceX = ownX - x[j];
        const differenceY = ownY - y[j];
        s[at] += differenceX * differenceX + differenceY * differenceY;
      }
    }
  }
  return s;
}

/** Σ m (z_id − z_jd)² over all pairs, for each dimension d; `m` holds a number a pair. */
export function weighedSquares({ count, dimensions, data }: Coordinates, m: Float64Array): Float64Array {
  const totals = new Float64Array(dimensions);
  for (let d = 0; d < dimensions; d += 2) {
    const x = data.subarray(d * count, (d + 1) * count);
    const y = data.subarray((d + 1) * count, (d + 2) * count);
    let totalX = 0;
    let totalY = 0;
    for (let i = 1, at = 0; i < count; i++) {
      const ownX = x[i];
      const ownY = y[i];
      for (let j = 0; j < i; j++, at++) {
        const differenceX = ownX - x[j];
        const differenceY = ownY - y[j];
        totalX += m[at] * differenceX * differenceX;
        totalY += m[at] * differenceY * differenceY;
      }
    }
    totals[d] = totalX;
    totals[d + 1] = totalY;
  }
  return totals;
}

/** What a symmetric matrix, count × count and row-major, holds for every pair. */
export function pairs(matrix: Float64Array, count: number): Float64Array {
  const all = new Float64Array(pairCount(count));
  for (let i = 1; i < count; i++) all.set(matrix.subarray(i * count, i * count + i), pairCount(i));
  return all;
}

/** The symmetric matrix with these numbers of pairs and `diagonal` on its diagonal, count × count, row-major. */
export function pairMatrix(
  all: Float64Array,
  { count, diagonal }: { readonly count: number; readonly diagonal: number },
): Float64Array {
  const matrix = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    matrix.set(all.subarray(pairCount(i), pairCount(i + 1)), i * count);
    matrix[i * count + i] = diagonal;
  }
  return mirror(matrix, count);
}
