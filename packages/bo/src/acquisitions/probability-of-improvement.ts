import { normalCdf } from '@archipelago/numerics';
import { pointwise, type Acquisition } from './acquisition';

/** Probability of improvement, PI = Φ((μ − best)/σ) (Kushner 1964). It underflows to 0 below z = −38. */
export function probabilityOfImprovement(): Acquisition {
  return pointwise('probability-of-improvement', (mean, deviation, best) =>
    deviation > 0 ? normalCdf((mean - best) / deviation) : Number(mean > best),
  );
}
