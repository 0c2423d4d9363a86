import { BoError } from '../errors';
import { pointwise, type Acquisition } from './acquisition';

export interface UpperConfidenceBoundOptions {
  /**
   * β: how much the unknown is worth; 0 is the mean alone.
   *
   * @defaultValue 3.24, 1.8 deviations
   */
  readonly beta?: number;
}

/**
 * Upper confidence bound, UCB = μ + √β σ: with a Gaussian process, the Gaussian process bandit of thesis 4.4.1 (N.
 * Srinivas, A. Krause, S. Kakade, M. Seeger, "Gaussian Process Optimization in the Bandit Setting", ICML 2010, Eq. 6).
 *
 * NOTE: there β grows with the step for the sake of the regret bound; here it is a constant.
 *
 * @throws BoError BAD_OPTION
 */
export function upperConfidenceBound({ beta = 3.24 }: UpperConfidenceBoundOptions = {}): Acquisition {
  if (!(beta >= 0 && beta < Infinity)) {
    throw new BoError('BAD_OPTION', `upperConfidenceBound: beta is ${beta}; give a finite number from 0`);
  }
  const width = Math.sqrt(beta);
  return pointwise('upper-confidence-bound', (mean, deviation) => mean + width * deviation);
}
