import { KernelError } from '../errors';
import { defineKernel } from '../kernels/define-kernel';
import type { Kernel, Packed } from '../kernels';
import { mirror } from '../kernels/mirror';

export interface FeatureKernelOptions<X, F> {
  readonly name: string;
  /** What of a point is compared. */
  feature(point: X): F;
  /** ⟨a, b⟩, an inner product: 0 or more for a with itself. */
  inner(a: F, b: F): number;
  /** Whether k = ⟨a, b⟩ / √(⟨a, a⟩ ⟨b, b⟩), 1 for a point with itself, or the inner product. */
  readonly normalize: boolean;
}

interface PackedFeatures<F> extends Packed {
  readonly features: readonly F[];
  /** √⟨a, a⟩, or 1 where nothing is normalised. */
  readonly norms: Float64Array;
  /** The matrix of the batch, once it was asked for. */
  matrix: Float64Array | null;
}

/** A kernel without hyper-parameters that compares features, so that its matrix over a batch is computed once. */
export function featureKernel<X, F>({ name, feature, inner, normalize }: FeatureKernelOptions<X, F>): Kernel<X> {
  const lengthOf = (a: F): number => Math.sqrt(finite(name, inner(a, a)));
  const value = (a: PackedFeatures<F>, i: number, b: PackedFeatures<F>, j: number): number => {
    const product = finite(name, inner(a.features[i], b.features[j]));
    // A point without features is like no other.
    return product === 0 ? 0 : product / a.norms[i] / b.norms[j];
  };
  const matrixOf = (points: PackedFeatures<F>): Float64Array => {
    const n = points.count;
    const k = new Float64Array(n * n);
    for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) k[i * n + j] = value(points, i, points, j);
    return mirror(k, n);
  };
  return defineKernel<X, PackedFeatures<F>>({
    name,
    parameters: [],
    pack(points) {
      const features = points.map(feature);
      const norms = Float64Array.from(features, (a) => (normalize ? lengthOf(a) : 1));
      return { count: points.length, features, norms, matrix: null };
    },
    gram(points) {
      points.matrix ??= matrixOf(points);
      return { values: points.matrix, pullback: () => new Float64Array(0) };
    },
    cross(rows, columns) {
      const k = new Float64Array(rows.count * columns.count);
      for (let i = 0; i < rows.count; i++) {
        for (let j = 0; j < columns.count; j++) k[i * columns.count + j] = value(rows, i, columns, j);
      }
      return k;
    },
    diagonal: (points) => Float64Array.from(points.features, (_, i) => value(points, i, points, i)),
  });
}

function finite(name: string, value: number): number {
  if (!Number.isFinite(value)) {
    throw new KernelError(
      'NOT_FINITE',
      `${name}: the graphs have more features in common than float64 can count; give smaller graphs, or a smaller decay`,
    );
  }
  return value;
}
