import { erfc, erfcx } from './erf';

/**
 * Standard normal distribution function Φ(x) = erfc(−x/√2)/2, to a relative error of 1e-13 in both tails: down to
 * x = −37.5 as a normal double, 0 below x = −38.5.
 */
export function normalCdf(x: number): number {
  if (x > -1) return 0.5 * erfc(-x * Math.SQRT1_2);
  if (x < -39) return 0;
  const head = Math.trunc(x * 16) / 16;
  const square = Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (x - head) * (x + head));
  return 0.5 * square * erfcx(-x * Math.SQRT1_2);
}

/**
 * log Φ(x), to a relative error of 1e-13 for every x. The left tail is log(erfcx(−x/√2)/2) − x²/2, which never takes the
 * logarithm of an underflowed number: finite down to x = −1.3e154, where x² overflows.
 */
export function normalLogCdf(x: number): number {
  if (x > -1) return Math.log1p(-0.5 * erfc(x * Math.SQRT1_2));
  return Math.log(0.5 * erfcx(-x * Math.SQRT1_2)) - 0.5 * x * x;
}
