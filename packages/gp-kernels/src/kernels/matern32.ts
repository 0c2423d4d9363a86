import type { Kernel } from './kernel';
import type { LengthscaleOptions } from './lengthscales';
import { stationary } from './stationary';
import type { Vector } from './vectors';

/**
 * Matérn with ν = 3/2: k = (1 + √3 r) exp(−√3 r), r² = Σ_d (x_d − y_d)² / ℓ_d² (Rasmussen and Williams 2006, Eq. 4.17).
 */
export function matern32(options: LengthscaleOptions = {}): Kernel<Vector> {
  return stationary({
    ...options,
    name: 'matern32',
    profile: {
      values(s) {
        for (let at = 0; at < s.length; at++) {
          const t = Math.sqrt(3 * s[at]);
          s[at] = (1 + t) * Math.exp(-t);
        }
      },
      // −3/2 exp(−t)
      timesSlopes(factors, { s, k }) {
        for (let at = 0; at < factors.length; at++) factors[at] *= (-1.5 * k[at]) / (1 + Math.sqrt(3 * s[at]));
      },
    },
  });
}
