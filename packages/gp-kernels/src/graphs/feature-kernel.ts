import { KernelError } from '../errors';
import { defineKernel } from '../kernels/define-kernel';
import type { Kernel, Packed } from '../kernels';
import { mirror } from '../linalg';

export interface FeatureKernelOptions<X, F> {
  readonly name: string;
  /** What of a point is compared. */
  feature(point: X): F;
  /** ⟨a, b⟩, an inner product: 0 or more for a with itself. */
  inner(a: F, b: F): number;
  /** The same for all pairs, rows × columns, where there is a faster way than one pair after the other. */
  inners?(rows: readonly F[], columns: readonly F[]): Float64Array;
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
export function featureKernel<X, F>(options: FeatureKernelOptions<X, F>): Kernel<X> {
  const { name, feature, inner, inners = pairByPair(inner), normalize } = options;
  /** Inner products over the lengths of both; a point without features is like no other. */
  const cosine = (product: number, a: number, b: number): number => (finite(name, product) === 0 ? 0 : product / a / b);
  const matrixOf = (rows: PackedFeatures<F>, columns: PackedFeatures<F>): Float64Array => {
    const k = inners(rows.features, columns.features);
    for (let i = 0; i < rows.count; i++) {
      for (let j = 0; j < columns.count; j++) {
        const at = i * columns.count + j;
        k[at] = cosine(k[at], rows.norms[i], columns.norms[j]);
      }
    }
    return k;
  };
  return defineKernel<X, PackedFeatures<F>>({
    name,
    parameters: [],
    pack(points) {
      const features = points.map(feature);
      const norms = Float64Array.from(features, (a) => (normalize ? Math.sqrt(finite(name, inner(a, a))) : 1));
      return { count: points.length, features, norms, matrix: null };
    },
    gram(points) {
      // Division by one length after the other is not symmetric to the last bit.
      points.matrix ??= mirror(matrixOf(points, points), points.count);
      return { values: points.matrix, pullback: () => new Float64Array(0) };
    },
    cross: matrixOf,
    diagonal: ({ features, norms }) => Float64Array.from(features, (a, i) => cosine(inner(a, a), norms[i], norms[i])),
  });
}

function pairByPair<F>(inner: (a: F, b: F) => number): (rows: readonly F[], columns: readonly F[]) => Float64Array {
  return (rows, columns) => {
    const [n, m] = [rows.length, columns.length];
    const products = new Float64Array(n * m);
    const half = rows === columns;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < (half ? i + 1 : m); j++) products[i * m + j] = inner(rows[i], columns[j]);
    }
    return half ? mirror(products, n) : products;
  };
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
