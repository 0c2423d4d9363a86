/**
 * log(1 − exp(x)) for x ≤ 0, accurate on all of it: −∞ at 0, and NaN for x > 0.
 *
 * Source: M. Mächler, "Accurately computing log(1 − exp(−|a|))", Rmpfr vignette (2012), Eq. 7: expm1 above −log 2, log1p
 * below.
 */
export function log1mexp(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}
