/* eslint-disable no-loss-of-precision -- the coefficients stand as published */
/*
 * Rational Chebyshev approximations of W. J. Cody, "Rational Chebyshev approximations for the error function",
 * Math. Comp. 23 (1969), with the coefficients of his CALERF (SPECFUN), on three ranges: erf(x)/x in x² for
 * |x| ≤ 0.46875, erfcx(x) in x up to 4, and the correction of erfcx(x) to 1/(x√π) in 1/x² beyond.
 */

const RATIO_SMALL: Rational = {
  numerator: [
    1.85777706184603153e-1, 3.1611237438705656, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3,
  ],
  denominator: [1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3],
};

const RATIO_MIDDLE: Rational = {
  numerator: [
    2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1, 2.98635138197400131e2,
    8.8195222124176909e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3,
  ],
  denominator: [
    1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
    3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
  ],
};

const RATIO_LARGE: Rational = {
  numerator: [
    1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
    1.60837851487422766e-2, 6.58749161529837803e-4,
  ],
  denominator: [
    1, 2.56852019228982242, 1.87295284992346047, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3,
  ],
};

const ONE_OVER_SQRT_PI = 0.56418958354775628695;

/** A quotient of polynomials, highest power first. */
interface Rational {
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
}

/** The error function erf(x) = 2/√π ∫₀ˣ exp(−t²) dt, within a few units in the last place for every x. */
export function erf(x: number): number {
  if (Math.abs(x) <= 0.46875) return x * evaluate(RATIO_SMALL, x * x);
  return x > 0 ? 1 - erfc(x) : erfc(-x) - 1;
}

/** erfc(x) = 1 − erf(x), to a relative error of 1e-14 until it underflows: below x = 26.5 normal, 0 above x = 27.3. */
export function erfc(x: number): number {
  if (Math.abs(x) <= 0.46875) return 1 - x * evaluate(RATIO_SMALL, x * x);
  if (x < 0) return 2 - erfc(-x);
  return expMinusSquare(x) * erfcxPositive(x);
}

/**
 * erfcx(x) = exp(x²) erfc(x), to a relative error of 1e-14: about 1/(x√π) where x is large, and infinite below
 * x = −26.6, where it exceeds the largest double.
 */
export function erfcx(x: number): number {
  if (Math.abs(x) <= 0.46875) return Math.exp(x * x) * (1 - x * evaluate(RATIO_SMALL, x * x));
  return x > 0 ? erfcxPositive(x) : 2 / expMinusSquare(x) - erfcxPositive(-x);
}

/** erfcx for x > 0.46875. */
function erfcxPositive(x: number): number {
  if (x <= 4) return evaluate(RATIO_MIDDLE, x);
  const z = 1 / (x * x);
  return (ONE_OVER_SQRT_PI - z * evaluate(RATIO_LARGE, z)) / x;
}

/** exp(−x²) with x split so that the leading square is exact; a rounded x² would cost 2x² units in the last place. */
function expMinusSquare(x: number): number {
  if (x > 28) return 0;
  const head = Math.trunc(x * 16) / 16;
  return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head));
}

function evaluate({ numerator, denominator }: Rational, x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = coefficients[0];
  for (let i = 1; i < coefficients.length; i++) value = value * x + coefficients[i];
  return value;
}
