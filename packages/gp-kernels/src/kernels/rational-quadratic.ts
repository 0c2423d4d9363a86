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
      values(s, a) {
        for (let at = 0; at < s.length; at++) s[at] = Math.exp(-a * Math.log1p(s[at] / (2 * a)));
      },
      // −½ (1 + u)^(−α−1) with u = s/2α
      timesSlopes(factors, { s, k, shape: a }) {
        for (let at = 0; at < factors.length; at++) factors[at] *= (-0.5 * k[at]) / (1 + s[at] / (2 * a));
      },
      shapeSlope(factors, { s, k, shape: a }) {
        let total = 0;
        for (let at = 0; at < factors.length; at++) {
          const u = s[at] / (2 * a);
          total += factors[at] * a * k[at] * (u / (1 + u) - Math.log1p(u));
        }
        return total;
      },
    },
  });
}
