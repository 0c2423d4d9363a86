import { erfcx, log1mexp, normalCdf, normalPdf } from '@archipelago/numerics';

/** log √(2π) and log √(π/2) */
const C1 = Math.log(2 * Math.PI) / 2;
const C2 = Math.log(Math.PI / 2) / 2;

/**
 * Below this z, h is taken from its asymptotic series: the closed form loses z² units in the last place, the series is off
 * by 135135/z¹⁴.
 */
const SERIES_BELOW = -25;

/**
 * log h(z), h(z) = φ(z) + z Φ(z), without underflow: the logarithm of the improvement to expect of a standard normal
 * variable over −z. To a relative error of 1e-11 for z ≥ −1e153; −∞ where z² overflows.
 *
 * S. Ament, S. Daulton, D. Eriksson, M. Balandat, E. Bakshy, "Unexpected Improvements to Expected Improvement for Bayesian
 * Optimization", NeurIPS 2023, Eq. 9.
 *
 * NOTE: the paper takes −z²/2 − c₁ − 2 log |z| below −1/√ε and its second form above; here the series, whose first term
 * that is, begins earlier.
 */
export function logImprovement(z: number): number {
  if (z > -1) return Math.log(normalPdf(z) + z * normalCdf(z));
  const tail = -0.5 * z * z - C1;
  if (z > SERIES_BELOW) return tail + log1mexp(Math.log(erfcx(-z * Math.SQRT1_2) * -z) + C2);
  // h(z) = φ(z)/z² (1 − 3/z² + 15/z⁴ − 105/z⁶ + …)
  const u = 1 / (z * z);
  return tail - 2 * Math.log(-z) + Math.log1p(u * (-3 + u * (15 + u * (-105 + u * (945 + u * (-10395 + u * 135135))))));
}

/** log E[max(0, Y − best)] of a normal Y; −∞ where Y cannot be above `best`. */
export function logImprovementOver(mean: number, deviation: number, best: number): number {
  if (deviation <= 0) return mean > best ? Math.log(mean - best) : -Infinity;
  return Math.log(deviation) + logImprovement((mean - best) / deviation);
}

/** E[max(0, Y − best)] of a normal Y, to a relative error of 1e-11 until it underflows. */
export function improvementOver(mean: number, deviation: number, best: number): number {
  const gain = mean - best;
  if (deviation <= 0) return Math.max(0, gain);
  const z = gain / deviation;
  return z > -1 ? gain * normalCdf(z) + deviation * normalPdf(z) : deviation * Math.exp(logImprovement(z));
}
