import { regularizedBeta } from '../special/regularized-beta';
import { checkSample } from './check';
import { mean } from './mean';
import { variance } from './variance';

export interface WelchTTest {
  /** mean(x) − mean(y). */
  readonly meanDifference: number;
  /** Student's t; infinite where neither sample varies and the means differ, NaN where they do not. */
  readonly statistic: number;
  /** By Welch and Satterthwaite; NaN where neither sample varies. */
  readonly degreesOfFreedom: number;
  /** Two-sided probability of a statistic at least as far from zero if the means were equal. */
  readonly pValue: number;
}

/**
 * Welch's t test of mean(x) = mean(y) for two independent samples of any sizes and variances, two-sided. It assumes that
 * the means are about normal. Throws `EMPTY` below two values in either sample.
 *
 * With a = var(x)/n and b = var(y)/m: t = (mean(x) − mean(y)) / √(a + b) with (a + b)² / (a²/(n − 1) + b²/(m − 1)) degrees
 * of freedom.
 */
export function welchTTest(x: ArrayLike<number>, y: ArrayLike<number>): WelchTTest {
  checkSample('welchTTest', x, 2);
  checkSample('welchTTest', y, 2);
  const [a, b] = [variance(x) / x.length, variance(y) / y.length];
  const meanDifference = mean(x) - mean(y);
  const statistic = meanDifference / Math.sqrt(a + b);
  const degreesOfFreedom = (a + b) ** 2 / (a ** 2 / (x.length - 1) + b ** 2 / (y.length - 1));
  const squared = statistic * statistic;
  const pValue = Number.isFinite(squared)
    ? regularizedBeta(degreesOfFreedom / (degreesOfFreedom + squared), { a: degreesOfFreedom / 2, b: 0.5 })
    : Number.isNaN(statistic)
      ? 1
      : 0;
  return { meanDifference, statistic, degreesOfFreedom, pValue };
}
