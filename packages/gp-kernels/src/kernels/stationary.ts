import { defineKernel, type KernelParameter } from './define-kernel';
import type { Gram, Kernel } from './kernel';
import { DEFAULT_BOUNDS, dimensionsOf, parametersOf, type LengthscaleOptions } from './lengthscales';
import { mirror } from './mirror';
import { checkAlike, packVectors, type PackedVectors, type Vector } from './vectors';

/** A function of s = Σ_d (x_d − y_d)² / ℓ_d² with value 1 at s = 0; `shape` is its one further parameter, or 0. */
export interface Profile {
  value(s: number, shape: number): number;
  /** ∂k/∂s, finite; 0 at s = 0 where it would not be. */
  slope(s: number, shape: number): number;
  /** ∂k/∂ log shape, where there is a shape. */
  shapeSlope?(s: number, shape: number): number;
}

export interface StationaryOptions extends LengthscaleOptions {
  readonly name: string;
  readonly profile: Profile;
  /** The further parameter of the profile. */
  readonly shape?: KernelParameter;
}

/** A kernel of vectors that depends on their scaled distance alone, with one lengthscale or one a dimension. */
export function stationary(options: StationaryOptions): Kernel<Vector> {
  const { name, profile, lengthscale = 1, lengthscaleBounds = DEFAULT_BOUNDS, shape } = options;
  const lengthscales = parametersOf('lengthscale', lengthscale, lengthscaleBounds);
  const scales = lengthscales.length;
  return defineKernel<Vector, PackedVectors>({
    name,
    parameters: shape === undefined ? lengthscales : [...lengthscales, shape],
    pack: (points) => packVectors(points, { name, dimensions: dimensionsOf(lengthscale) }),
    gram: (points, values) => stationaryGram(scaled(points, values, scales), { profile, values, scales }),
    cross(rows, columns, values) {
      checkAlike(name, rows, columns);
      const k = squaredDistances(scaled(rows, values, scales), scaled(columns, values, scales));
      const shape = values[scales] ?? 0;
      for (let at = 0; at < k.length; at++) k[at] = profile.value(k[at], shape);
      return k;
    },
    diagonal: ({ count }) => new Float64Array(count).fill(1),
  });
}

interface Parameters {
  readonly profile: Profile;
  /** Lengthscales, then the shape. */
  readonly values: Float64Array;
  readonly scales: number;
}

function stationaryGram(z: PackedVectors, { profile, values, scales }: Parameters): Gram {
  const n = z.count;
  const shape = values[scales] ?? 0;
  /** Squared distances, lower half. */
  const s = new Float64Array(n * n);
  const k = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    k[i * n + i] = 1;
    for (let j = 0; j < i; j++) {
      s[i * n + j] = squaredDistance(z, i, z, j);
      k[i * n + j] = profile.value(s[i * n + j], shape);
    }
  }
  return {
    values: mirror(k, n),
    pullback(weights) {
      const gradient = new Float64Array(values.length);
      const d = z.dimensions;
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < i; j++) {
          const weight = 2 * weights[i * n + j];
          // ∂s/∂ log ℓ_d = −2 (z_id − z_jd)².
          const slope = -2 * weight * profile.slope(s[i * n + j], shape);
          if (scales === 1) gradient[0] += slope * s[i * n + j];
          else {
            for (let t = 0; t < d; t++) {
              const difference = z.data[i * d + t] - z.data[j * d + t];
              gradient[t] += slope * difference * difference;
            }
          }
          if (profile.shapeSlope !== undefined) gradient[scales] += weight * profile.shapeSlope(s[i * n + j], shape);
        }
      }
      return gradient;
    },
  };
}

/** The points with every element divided by its lengthscale. */
function scaled({ count, data, dimensions }: PackedVectors, values: Float64Array, scales: number): PackedVectors {
  const z = new Float64Array(data.length);
  for (let i = 0; i < count; i++) {
    for (let d = 0; d < dimensions; d++)
      z[i * dimensions + d] = data[i * dimensions + d] / values[scales === 1 ? 0 : d];
  }
  return { count, data: z, dimensions };
}

function squaredDistances({ count: rows, data: a, dimensions }: PackedVectors, other: PackedVectors): Float64Array {
  const { count: columns, data: b } = other;
  const s = new Float64Array(rows * columns);
  let at = 0;
  for (let i = 0; i < rows; i++) {
    let other = 0;
    for (let j = 0; j < columns; j++) {
      const row = i * dimensions;
      let sum = 0;
      for (let t = 0; t < dimensions; t++) {
        const difference = a[row + t] - b[other++];
        sum += difference * difference;
      }
      s[at++] = sum;
    }
  }
  return s;
}

function squaredDistance(a: PackedVectors, i: number, b: PackedVectors, j: number): number {
  const d = a.dimensions;
  let s = 0;
  for (let t = 0; t < d; t++) {
    const difference = a.data[i * d + t] - b.data[j * d + t];
    s += difference * difference;
  }
  return s;
}
