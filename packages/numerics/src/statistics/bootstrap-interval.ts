import { NumericsError } from '../errors';
import type { Random } from '../random';
import { checkSample } from './check';
import { mean } from './mean';
import { quantile } from './quantile';

export interface BootstrapOptions {
  /** Draws the resamples. */
  readonly random: Random;
  /**
   * What is estimated from a sample.
   *
   * @defaultValue the mean
   */
  readonly statistic?: (sample: Float64Array) => number;
  /**
   * Probability that the interval covers, in (0, 1).
   *
   * @defaultValue 0.95
   */
  readonly level?: number;
  /**
   * Number of resamples.
   *
   * @defaultValue 2000
   */
  readonly resamples?: number;
}

export interface Interval {
  /** The statistic of the sample itself. */
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Percentile bootstrap interval of a statistic (Efron, 1979): the quantiles (1 − level)/2 and (1 + level)/2 of the
 * statistic over resamples drawn with replacement. With fewer than about ten values it is narrower than its level says.
 */
export function bootstrapInterval(values: ArrayLike<number>, options: BootstrapOptions): Interval {
  const { random, statistic = mean, level = 0.95, resamples = 2000 } = options;
  checkSample('bootstrapInterval', values);
  if (!(level > 0 && level < 1)) {
    throw new NumericsError('OUT_OF_RANGE', `bootstrapInterval: level is ${level}; give a number in (0, 1)`);
  }
  if (!Number.isInteger(resamples) || resamples < 1) {
    throw new NumericsError('OUT_OF_RANGE', `bootstrapInterval: resamples is ${resamples}; give a positive integer`);
  }
  const sample = Float64Array.from(values);
  const resample = new Float64Array(sample.length);
  const statistics = new Float64Array(resamples);
  for (let r = 0; r < resamples; r++) {
    for (let i = 0; i < resample.length; i++) resample[i] = sample[random.integer(sample.length)];
    statistics[r] = statistic(resample);
  }
  return {
    estimate: statistic(sample),
    lower: quantile(statistics, (1 - level) / 2),
    upper: quantile(statistics, (1 + level) / 2),
  };
}
