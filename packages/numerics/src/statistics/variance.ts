import { checkSample } from './check';
import { mean } from './mean';

export interface VarianceOptions {
  /**
   * Divide by n (the values are the whole population) and not by n − 1 (they are a sample of it).
   *
   * @defaultValue false
   */
  readonly population?: boolean;
}

/**
 * Variance by two passes with the correction of Chan, Golub and LeVeque (1983), Eq. 1.7, so a large common offset costs
 * no digits. A sample needs two values, a population one; fewer throw `EMPTY`.
 */
export function variance(values: ArrayLike<number>, options: VarianceOptions = {}): number {
  const { population = false } = options;
  checkSample('variance', values, population ? 1 : 2);
  const n = values.length;
  const center = mean(values);
  let squares = 0;
  let drift = 0;
  for (let i = 0; i < n; i++) {
    const deviation = values[i] - center;
    squares += deviation * deviation;
    drift += deviation;
  }
  return Math.max(0, squares - (drift * drift) / n) / (population ? n : n - 1);
}

/** Square root of `variance`. */
export function standardDeviation(values: ArrayLike<number>, options: VarianceOptions = {}): number {
  return Math.sqrt(variance(values, options));
}
