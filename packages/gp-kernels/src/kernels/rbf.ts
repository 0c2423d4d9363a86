import type { Kernel } from './kernel';
import type { LengthscaleOptions } from './lengthscales';
import { stationary } from './stationary';
import type { Vector } from './vectors';

/** Radial basis function: k = exp(−s/2), s = Σ_d (x_d − y_d)² / ℓ_d² (Rasmussen and Williams 2006, Eq. 4.9). */
export function rbf(options: LengthscaleOptions = {}): Kernel<Vector> {
  return stationary({
    ...options,
    name: 'rbf',
    profile: {
      values(s) {
        for (let at = 0; at < s.length; at++) s[at] = Math.exp(-s[at] / 2);
      },
      timesSlopes(factors, { k }) {
        for (let at = 0; at < factors.length; at++) factors[at] *= -k[at] / 2;
      },
    },
  });
}
