import type { Kernel } from './kernel';
import type { LengthscaleOptions } from './lengthscales';
import { stationary } from './stationary';
import type { Vector } from './vectors';

/**
 * Matérn with ν = 5/2: k = (1 + √5 r + 5r²/3) exp(−√5 r), r² = Σ_d (x_d − y_d)² / ℓ_d² (Rasmussen and Williams 2006,
 * Eq. 4.17).
 */
export function matern52(options: LengthscaleOptions = {}): Kernel<Vector> {
  return stationary({
    ...options,
    name: 'matern52',
    profile: {
      values(s) {
        for (let at = 0; at < s.length; at++) {
          const t = Math.sqrt(5 * s[at]);
          s[at] = (1 + t + (t * t) / 3) * Math.exp(-t);
        }
      },
      // −5/6 (1 + t) exp(−t)
      timesSlopes(factors, { s, k }) {
        for (let at = 0; at < factors.length; at++) {
          const t = Math.sqrt(5 * s[at]);
          factors[at] *= ((-5 / 6) * (1 + t) * k[at]) / (1 + t + (t * t) / 3);
        }
      },
    },
  });
}
