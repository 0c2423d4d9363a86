/** targets = mean + deviation × standardised targets. */
export interface Standardization {
  readonly mean: number;
  readonly deviation: number;
}

export const NO_STANDARDIZATION: Standardization = { mean: 0, deviation: 1 };

/**
 * Mean and deviation (divided by n) of the targets. The deviation of targets that are equal, but for rounding, is taken
 * as 1, so that they become zeros.
 */
export function standardizationOf(targets: ArrayLike<number>): Standardization {
  const n = targets.length;
  let mean = 0;
  let magnitude = 0;
  for (let i = 0; i < n; i++) {
    mean += targets[i] / n;
    magnitude = Math.max(magnitude, Math.abs(targets[i]));
  }
  let variance = 0;
  for (let i = 0; i < n; i++) variance += (targets[i] - mean) ** 2 / n;
  const deviation = Math.sqrt(variance);
  return { mean, deviation: deviation > 8 * Number.EPSILON * magnitude && deviation < Infinity ? deviation : 1 };
}

export function standardized(targets: ArrayLike<number>, { mean, deviation }: Standardization): Float64Array {
  return Float64Array.from(targets, (y) => (y - mean) / deviation);
}
