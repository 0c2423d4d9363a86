import { normalLogCdf } from '@archipelago/numerics';
import { pointwise, type Acquisition } from './acquisition';

/** log Φ((μ − best)/σ), finite in the tail: it ranks candidates as `probabilityOfImprovement` does. */
export function logProbabilityOfImprovement(): Acquisition {
  return pointwise('log-probability-of-improvement', (mean, deviation, best) => {
    if (deviation > 0) return normalLogCdf((mean - best) / deviation);
    return mean > best ? 0 : -Infinity;
  });
}
