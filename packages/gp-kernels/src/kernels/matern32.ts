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
      value(s) {
        const t = Math.sqrt(3 * s);
        return (1 + t) * Math.exp(-t);
      },
      slope: (s) => -1.5 * Math.exp(-Math.sqrt(3 * s)),
    },
  });
}
