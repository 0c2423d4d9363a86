import { pointwise, type Acquisition } from './acquisition';
import { logImprovementOver } from './improvement';

/**
 * The logarithm of expected improvement, finite in the tail: it ranks candidates as `expectedImprovement` does, also where
 * that is 0 in float64 (Ament et al., NeurIPS 2023, Eq. 8).
 */
export function logExpectedImprovement(): Acquisition {
  return pointwise('log-expected-improvement', logImprovementOver);
}
