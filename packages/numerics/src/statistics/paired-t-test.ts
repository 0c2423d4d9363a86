import { regularizedBeta } from '../special/regularized-beta';
import { checkPairs } from './check';
import { mean } from './mean';
import { variance } from './variance';

export interface PairedTTest {
  /** Mean of x − y. */
  readonly meanDifference: number;
  /** Student's t; infinite where all differences are equal and not zero, NaN where all are zero. */
  readonly statistic: number;
  /** Number of pairs minus one. */
  readonly degreesOfFreedom: number;
  /** Two-sided probability of a statistic at least as far from zero if the mean difference were zero. */
  readonly pValue: number;
}

/**
 * Student's paired t test of mean(x − y) = 0, two-sided. It assumes that the differences are about normal. Throws
 * `LENGTH_MISMATCH`, or `EMPTY` below two pairs.
 *
 * With nu degrees of freedom, p = I(nu / (nu + t²); nu/2, 1/2), I the regularised incomplete beta function.
 */
export function pairedTTest(x: ArrayLike<number>, y: ArrayLike<number>): PairedTTest {
  checkPairs('pairedTTest', x, y, 2);
  const differences = Float64Array.from(x, (value, i) => value - y[i]);
  const meanDifference = mean(differences);
  const degreesOfFreedom = differences.length - 1;
  const statistic = meanDifference / Math.sqrt(variance(differences) / differences.length);
  const squared = statistic * statistic;
  const pValue = Number.isFinite(squared)
    ? regularizedBeta(degreesOfFreedom / (degreesOfFreedom + squared), { a: degreesOfFreedom / 2, b: 0.5 })
    : Number.isNaN(statistic)
      ? 1
      : 0;
  return { meanDifference, statistic, degreesOfFreedom, pValue };
}
