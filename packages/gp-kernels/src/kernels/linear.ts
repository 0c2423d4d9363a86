import { defineKernel, type KernelParameter } from './define-kernel';
import type { Bounds, Kernel } from './kernel';
import { DEFAULT_BOUNDS, dimensionsOf, parametersOf } from './lengthscales';
import { checkAlike, packVectors, type PackedVectors, type Vector } from './vectors';

export interface LinearOptions {
  /** v: one prior variance of a slope for all dimensions, or one a dimension. @defaultValue 1 */
  readonly variance?: number | readonly number[];
  /** @defaultValue [1e-5, 1e5] */
  readonly varianceBounds?: Bounds;
  /** The prior variance of the intercept; 0 leaves it out. @defaultValue 0 */
  readonly biasVariance?: number;
  /** @defaultValue [1e-5, 1e5] */
  readonly biasVarianceBounds?: Bounds;
}

/** Linear functions with normal slopes and intercept: k = b + Σ_d v_d x_d y_d (Rasmussen and Williams 2006, 4.2.2). */
export function linear(options: LinearOptions = {}): Kernel<Vector> {
  const {
    variance = 1,
    varianceBounds = DEFAULT_BOUNDS,
    biasVariance = 0,
    biasVarianceBounds = DEFAULT_BOUNDS,
  } = options;
  const name = 'linear';
  const slopes = parametersOf('variance', variance, varianceBounds);
  const bias: KernelParameter[] =
    biasVariance === 0 ? [] : [{ name: 'biasVariance', value: biasVariance, bounds: biasVarianceBounds }];
  const scales = slopes.length;
  const cross = (a: PackedVectors, b: PackedVectors, values: Float64Array): Float64Array => {
    checkAlike(name, a, b);
    const d = a.dimensions;
    const k = new Float64Array(a.count * b.count).fill(values[scales] ?? 0);
    for (let i = 0; i < a.count; i++) {
      for (let j = 0; j < b.count; j++) {
        for (let t = 0; t < d; t++) {
          k[i * b.count + j] += values[scales === 1 ? 0 : t] * (a.data[i * d + t] * b.data[j * d + t]);
        }
      }
    }
    return k;
  };
  return defineKernel<Vector, PackedVectors>({
    name,
    parameters: [...slopes, ...bias],
    pack: (points) => packVectors(points, { name, dimensions: dimensionsOf(variance) }),
    cross,
    gram: (points, values) => ({
      values: cross(points, points, values),
      pullback: (weights) => pullback(points, { weights, values, scales }),
    }),
    diagonal({ count, data, dimensions: d }, values) {
      const k = new Float64Array(count).fill(values[scales] ?? 0);
      for (let i = 0; i < count; i++) {
        for (let t = 0; t < d; t++) k[i] += values[scales === 1 ? 0 : t] * data[i * d + t] ** 2;
      }
      return k;
    },
  });
}

interface Weighted {
  readonly weights: Float64Array;
  readonly values: Float64Array;
  readonly scales: number;
}

function pullback({ count, data, dimensions: d }: PackedVectors, { weights, values, scales }: Weighted): Float64Array {
  const gradient = new Float64Array(values.length);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const weight = weights[i * count + j];
      for (let t = 0; t < d; t++) {
        const slope = scales === 1 ? 0 : t;
        gradient[slope] += weight * values[slope] * data[i * d + t] * data[j * d + t];
      }
      if (values.length > scales) gradient[scales] += weight * values[scales];
    }
  }
  return gradient;
}
