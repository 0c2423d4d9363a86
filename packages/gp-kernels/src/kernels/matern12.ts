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
      value: (s) => Math.exp(-Math.sqrt(s)),
      slope: (s) => (s === 0 ? 0 : -Math.exp(-Math.sqrt(s)) / (2 * Math.sqrt(s))),
    },
  });
}
