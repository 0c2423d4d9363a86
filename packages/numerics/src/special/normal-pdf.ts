/** log √(2π) */
const LOG_SQRT_2_PI = 0.9189385332046727;

/** Density of the standard normal distribution, exp(−x²/2)/√(2π); 0 beyond |x| = 38.6. */
export function normalPdf(x: number): number {
  return Math.exp(normalLogPdf(x));
}

/** Logarithm of the standard normal density, −x²/2 − log √(2π); −∞ only where x² overflows, beyond |x| = 1.3e154. */
export function normalLogPdf(x: number): number {
  return -0.5 * x * x - LOG_SQRT_2_PI;
}
