import { KernelError } from '../errors';
import { defineKernel } from './define-kernel';
import type { Kernel, Packed } from './kernel';
import { DEFAULT_BOUNDS, dimensionsOf, parametersOf, type LengthscaleOptions } from './lengthscales';
import { mirror } from '../linalg';

/** A point whose elements are names of categories: they are equal or not, nothing more. */
export type Categories = readonly (string | number | boolean | null)[];

interface PackedCategories extends Packed {
  readonly points: readonly Categories[];
  readonly dimensions: number;
}

/**
 * Categories: k = exp(−(1/D) Σ_d [x_d ≠ y_d] / ℓ_d), the share of the D elements that differ, weighed (Ru et al. 2020,
 * CoCaBO; the form of BoTorch's `CategoricalKernel`). A product over elements of kernels that are positive definite.
 */
export function hamming(options: LengthscaleOptions = {}): Kernel<Categories> {
  const { lengthscale = 1, lengthscaleBounds = DEFAULT_BOUNDS } = options;
  const parameters = parametersOf('lengthscale', lengthscale, lengthscaleBounds);
  const scales = parameters.length;
  const value = (x: Categories, y: Categories, values: Float64Array): number => {
    let s = 0;
    for (let d = 0; d < x.length; d++) if (x[d] !== y[d]) s += 1 / values[scales === 1 ? 0 : d];
    return Math.exp(-s / Math.max(1, x.length));
  };
  return defineKernel<Categories, PackedCategories>({
    name: 'hamming',
    parameters,
    pack: (points) => pack(points, dimensionsOf(lengthscale)),
    gram({ points, count: n, dimensions }, values) {
      const k = new Float64Array(n * n);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j <= i; j++) k[i * n + j] = value(points[i], points[j], values);
      }
      return {
        values: mirror(k, n),
        pullback(weights) {
          const gradient = new Float64Array(scales);
          for (let i = 0; i < n; i++) {
            for (let j = 0; j < i; j++) {
              const slope = (2 * weights[i * n + j] * k[i * n + j]) / dimensions;
              for (let d = 0; d < dimensions; d++) {
                const scale = scales === 1 ? 0 : d;
                if (points[i][d] !== points[j][d]) gradient[scale] += slope / values[scale];
              }
            }
          }
          return gradient;
        },
      };
    },
    cross(rows, columns, values) {
      if (rows.dimensions !== columns.dimensions && rows.count > 0 && columns.count > 0) {
        throw new KernelError(
          'LENGTH_MISMATCH',
          `hamming: points of ${rows.dimensions} and of ${columns.dimensions} categories; give lists of one length`,
        );
      }
      const k = new Float64Array(rows.count * columns.count);
      rows.points.forEach((x, i) => {
        columns.points.forEach((y, j) => {
          k[i * columns.count + j] = value(x, y, values);
        });
      });
      return k;
    },
    diagonal: ({ count }) => new Float64Array(count).fill(1),
  });
}

function pack(points: readonly Categories[], wanted: number | null): PackedCategories {
  const dimensions = wanted ?? (points.length > 0 ? points[0].length : 0);
  points.forEach((point, i) => {
    if (point.length !== dimensions) {
      throw new KernelError(
        'LENGTH_MISMATCH',
        `hamming: point ${i} has ${point.length} categories and not ${dimensions}; give lists of one length, that of the lengthscales where these are several`,
      );
    }
  });
  return { count: points.length, points, dimensions };
}
