import type { Bounds, Kernel } from './kernel';
import { DEFAULT_BOUNDS, type LengthscaleOptions } from './lengthscales';
import { stationary } from './stationary';
import type { Vector } from './vectors';

export interface RationalQuadraticOptions extends LengthscaleOptions {
  /** α: a mixture of RBF kernels of many lengths where small, one RBF kernel in the limit. @defaultValue 1 */
  readonly alpha?: number;
  /** @defaultValue [1e-5, 1e5] */
  readonly alphaBounds?: Bounds;
}

/** Rational quadratic: k = (1 + s/2α)^−α, s = Σ_d (x_d − y_d)² / ℓ_d² (Rasmussen and Williams 2006, Eq. 4.19). */
export function rationalQuadratic(options: RationalQuadraticOptions = {}): Kernel<Vector> {
  const { alpha = 1, alphaBounds = DEFAULT_BOUNDS, ...lengthscales } = options;
  return stationary({
    ...lengthscales,
    name: 'rationalQuadratic',
    shape: { name: 'alpha', value: alpha, bounds: alphaBounds },
    profile: {
      value: (s, a) => Math.exp(-a * Math.log1p(s / (2 * a))),
      slope: (s, a) => -0.5 * Math.exp(-(a + 1) * Math.log1p(s / (2 * a))),
      shapeSlope(s, a) {
        const u = s / (2 * a);
        return a * Math.exp(-a * Math.log1p(u)) * (u / (1 + u) - Math.log1p(u));
      },
    },
  });
}
