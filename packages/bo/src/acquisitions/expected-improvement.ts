import { pointwise, type Acquisition } from './acquisition';
import { improvementOver } from './improvement';

/**
 * Expected improvement, EI = (μ − best) Φ(z) + σ φ(z) with z = (μ − best)/σ (Močkus 1975; Jones, Schonlau and Welch 1998,
 * Eq. 15; thesis Eq. 2.8). It underflows to 0 below z = −38, where `logExpectedImprovement` still tells candidates apart.
 */
export function expectedImprovement(): Acquisition {
  return pointwise('expected-improvement', improvementOver);
}
