import type { Kernel } from './kernel';
import type { LengthscaleOptions } from './lengthscales';
import { stationary } from './stationary';
import type { Vector } from './vectors';

/** Matérn with ν = 1/2: k = exp(−r), r² = Σ_d (x_d − y_d)² / ℓ_d² (Rasmussen and Williams 2006, Eq. 4.18). */
export function matern12(options: LengthscaleOptions = {}): Kernel<Vector> {
  return stationary({
    ...options,
    name: 'matern12',
    profile: {
      values(s) {
        for (let at = 0; at < s.length; at++) s[at] = Math.exp(-Math.sqrt(s[at]));
      },
      // −exp(−r) / 2r
      timesSlopes(factors, { s, k }) {
        for (let at = 0; at < factors.length; at++) factors[at] *= s[at] === 0 ? 0 : -k[at] / (2 * Math.sqrt(s[at]));
      },
    },
  });
}
