import { defineKernel, type KernelParameter } from './define-kernel';
import type { Gram, Kernel } from './kernel';
import { DEFAULT_BOUNDS, dimensionsOf, parametersOf, type LengthscaleOptions } from './lengthscales';
import { dot } from '../linalg';
import { coordinates, pairDistances, pairMatrix, pairs, weighedSquares } from './pairs';
import { checkAlike, packVectors, type PackedVectors, type Vector } from './vectors';

/**
 * k, a function of s = Σ_d (x_d − y_d)² / ℓ_d² with value 1 at s = 0. It is computed for many s at a time, and its slopes out
 * of its values; `shape` is its one further parameter, or 0.
 */
export interface Profile {
  /** Writes k over s, element by element. */
  values(s: Float64Array, shape: number): void;
  /** Multiplies each of `factors` by ∂k/∂s, which is finite; 0 at s = 0 where it would not be. */
  timesSlopes(factors: Float64Array, at: ProfileAt): void;
  /** Σ of the factors times ∂k/∂ log shape, where there is a shape. */
  shapeSlope?(factors: Float64Array, at: ProfileAt): number;
}

/** Where slopes are asked for: as many s as k. */
export interface ProfileAt {
  readonly s: Float64Array;
  readonly k: Float64Array;
  readonly shape: number;
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
    gram: (points, values) => stationaryGram(points, { profile, values, scales }),
    cross(rows, columns, values) {
      checkAlike(name, rows, columns);
      const k = squaredDistances(scaled(rows, values, scales), scaled(columns, values, scales));
      profile.values(k, values[scales] ?? 0);
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

function stationaryGram(points: PackedVectors, { profile, values, scales }: Parameters): Gram {
  const { count } = points;
  const shape = values[scales] ?? 0;
  const z = coordinates(scaled(points, values, scales));
  const s = pairDistances(z);
  const k = s.slice();
  profile.values(k, shape);
  return {
    values: pairMatrix(k, { count, diagonal: 1 }),
    pullback(weights) {
      const gradient = new Float64Array(values.length);
      const at = { s, k, shape };
      const factors = pairs(weights, count);
      if (profile.shapeSlope !== undefined) gradient[scales] = 2 * profile.shapeSlope(factors, at);
      profile.timesSlopes(factors, at);
      // Each pair is in the matrix twice, and ∂s/∂ log ℓ_d = −2 (z_id − z_jd)².
      if (scales === 1) gradient[0] = -4 * dot(factors, 0, s, 0, s.length);
      else {
        const totals = weighedSquares(z, factors);
        for (let d = 0; d < scales; d++) gradient[d] = -4 * totals[d];
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
