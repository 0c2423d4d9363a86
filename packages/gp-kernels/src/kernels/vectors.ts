import { KernelError } from '../errors';
import type { Packed } from './kernel';

/** A point of a vector space; all points of a batch are as long as the first. */
export type Vector = ArrayLike<number>;

export interface PackedVectors extends Packed {
  /** One row a point, row-major. */
  readonly data: Float64Array;
  readonly dimensions: number;
}

/** Copies vectors into one matrix. Throws `LENGTH_MISMATCH` and `NOT_FINITE`. */
export function packVectors(
  points: readonly Vector[],
  { name, dimensions: wanted }: { readonly name: string; readonly dimensions: number | null },
): PackedVectors {
  const dimensions = wanted ?? (points.length > 0 ? points[0].length : 0);
  const data = new Float64Array(points.length * dimensions);
  points.forEach((point, i) => {
    if (point.length !== dimensions) {
      throw new KernelError(
        'LENGTH_MISMATCH',
        `${name}: point ${i} has ${point.length} elements and not ${dimensions}; give vectors of one length, that of the lengthscales where these are several`,
      );
    }
    for (let d = 0; d < dimensions; d++) {
      if (!Number.isFinite(point[d])) {
        throw new KernelError('NOT_FINITE', `${name}: element ${d} of point ${i} is ${point[d]}; give finite numbers`);
      }
      data[i * dimensions + d] = point[d];
    }
  });
  return { count: points.length, data, dimensions };
}

/** Throws `LENGTH_MISMATCH` unless two batches have vectors of one length; an empty batch fits any. */
export function checkAlike(name: string, a: PackedVectors, b: PackedVectors): void {
  if (a.dimensions !== b.dimensions && a.count > 0 && b.count > 0) {
    throw new KernelError(
      'LENGTH_MISMATCH',
      `${name}: points of ${a.dimensions} and of ${b.dimensions} elements; give vectors of one length`,
    );
  }
}
