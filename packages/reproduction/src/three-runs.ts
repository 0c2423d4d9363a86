import type { Range } from './spread';

/**
 * What the mean and the deviation of three runs say about the mean of a function of them.
 *
 * Three numbers x_i of mean m and population deviation s are m + sqrt(2) s cos(theta + 2 pi i / 3): all but the angle
 * theta is known, so that their sums of squares and products of pairs are too, and their product up to
 * s^3 cos(3 theta) / sqrt(2). The printed deviations are those of a sample, with N - 1 below: with N, most of the printed
 * means of f(x) and of "times" are out of reach.
 */
function populationDeviation(sampleDeviation: number): number {
  return sampleDeviation * Math.sqrt(2 / 3);
}

/**
 * The mean of 1 / x_i over three runs: (m^2 - s^2 / 2) / (m^3 - 3/2 m s^2 +- s^3 / sqrt(2)). Its high end is Infinity
 * where one of the three may be 0.
 */
export function meanInverse(mean: number, sampleDeviation: number): Range {
  const m = mean;
  const s = populationDeviation(sampleDeviation);
  const pairs = m * m - (s * s) / 2;
  const product = m ** 3 - 1.5 * m * s * s;
  const turn = s ** 3 / Math.SQRT2;
  return { low: pairs / (product + turn), high: product > turn ? pairs / (product - turn) : Infinity };
}

/** Mean and sample deviation over three runs. */
export interface ThreeRuns {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * The mean over three runs of f = C (2 - C) A = (1 - q^2) A, where q = 1 - C is the share of parameters that is kept and
 * A the accuracy over the teacher's: (1 - m^2 - s^2) mean(A) +- (2 m s + s^2 / sqrt(2)) s_A. The ends are where q and A
 * rise together and where one falls as the other rises.
 */
export function meanReward(kept: ThreeRuns, accuracy: ThreeRuns): Range {
  const m = kept.mean;
  const s = populationDeviation(kept.deviation);
  const middle = (1 - m * m - s * s) * accuracy.mean;
  const reach = (2 * m * s + (s * s) / Math.SQRT2) * populationDeviation(accuracy.deviation);
  return { low: middle - reach, high: middle + reach };
}
