import { NumericsError } from '../errors';

/** Coefficients of the asymptotic series, B(2k) / (2k (2k − 1)). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400] as const;

/** log √(2π) */
const LOG_SQRT_2_PI = 0.9189385332046727;

/**
 * log Γ(x) for x > 0, to an error of 1e-14 relative to max(1, |log Γ(x)|). Throws `OUT_OF_RANGE` elsewhere.
 *
 * Stirling's series (Abramowitz and Stegun 6.1.41) from x = 10 on; below, the recurrence Γ(x) = Γ(x + 1)/x leads there.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new NumericsError('OUT_OF_RANGE', `logGamma: x is ${x}; give a positive number`);
  if (x === Infinity) return Infinity;
  let product = 1;
  while (x < 10) product *= x++;
  const z = 1 / (x * x);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) series = series * z + STIRLING[k];
  return (x - 0.5) * Math.log(x) - x + LOG_SQRT_2_PI + series / x - Math.log(product);
}
