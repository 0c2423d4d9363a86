import { NumericsError } from '../errors';
import { logGamma } from './log-gamma';

/** The fraction converges in O(√max(a, b)) terms; this is enough for parameters up to about 1e9. */
const MAX_TERMS = 100_000;

export interface BetaParameters {
  /** First shape, positive. */
  readonly a: number;
  /** Second shape, positive. */
  readonly b: number;
}

/**
 * The regularised incomplete beta function I(x; a, b), the distribution function of Beta(a, b), for x in [0, 1] and
 * a, b > 0; relative error about 1e-13 for a, b up to 100. Throws `OUT_OF_RANGE` elsewhere.
 *
 * The continued fraction of DLMF 8.17.22, by Lentz's method, on the side of the mean where it converges fast.
 */
export function regularizedBeta(x: number, { a, b }: BetaParameters): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0 && a < Infinity && b < Infinity)) {
    throw new NumericsError(
      'OUT_OF_RANGE',
      `regularizedBeta: x = ${x}, a = ${a}, b = ${b}; give x in [0, 1] and positive, finite a and b`,
    );
  }
  if (x === 0 || x === 1) return x;
  if (x > (a + 1) / (a + b + 2)) return 1 - regularizedBeta(1 - x, { a: b, b: a });
  const front = Math.exp(
    a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b) - Math.log(a),
  );
  return front * continuedFraction(x, a, b);
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
  let fraction = d;
  for (let m = 1; m <= MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d, tiny);
    c = nonZero(1 + even / c, tiny);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d, tiny);
    c = nonZero(1 + odd / c, tiny);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) return fraction;
  }
  return fraction;
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
