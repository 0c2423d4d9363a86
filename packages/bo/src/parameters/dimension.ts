import type { Random } from '@archipelago/numerics';

/**
 * One variable of a space, by the distribution of its value before anything is known; a value is a number. Plain JSON.
 */
export type Dimension =
  /** Any number from `low` to `high`. */
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  /** Any number from `low` to `high`, both above 0; its logarithm is uniform. */
  | { readonly kind: 'logUniform'; readonly low: number; readonly high: number }
  /** A whole number from `low` to `high`, both included. */
  | { readonly kind: 'integer'; readonly low: number; readonly high: number }
  /** One of 0 to `count` − 1, which are names and not near or far; `prior` has their probabilities, equal where left out. */
  | { readonly kind: 'categorical'; readonly count: number; readonly prior?: readonly number[] };

/** What is wrong with a dimension; undefined where nothing is. */
export function objectionTo(dimension: Dimension): string | undefined {
  if (dimension.kind === 'categorical') {
    const { count, prior } = dimension;
    if (!Number.isInteger(count) || count < 1) return `it has ${count} choices; give at least one`;
    if (prior === undefined) return undefined;
    if (prior.length !== count) return `it has ${count} choices and ${prior.length} probabilities; give as many`;
    const total = prior.reduce((sum, p) => sum + p, 0);
    const fits = prior.every((p) => p > 0) && Math.abs(total - 1) < 1e-9;
    return fits ? undefined : `its probabilities are [${prior.join(', ')}]; give positive ones that sum to 1`;
  }
  const { kind, low, high } = dimension;
  const range = `it reaches from ${low} to ${high}`;
  if (!Number.isFinite(low) || !Number.isFinite(high) || low >= high) {
    return `${range}; give two finite numbers, the lower first`;
  }
  if (kind === 'logUniform' && low <= 0) return `${range}; give numbers above 0`;
  if (kind === 'integer' && !(Number.isSafeInteger(low) && Number.isSafeInteger(high))) {
    return `${range}; give whole numbers`;
  }
  return undefined;
}

/** Whether a variable may have a value. */
export function isValueOf(value: number, dimension: Dimension): boolean {
  if (dimension.kind === 'categorical') return Number.isInteger(value) && value >= 0 && value < dimension.count;
  const { kind, low, high } = dimension;
  return value >= low && value <= high && (kind !== 'integer' || Number.isInteger(value));
}

/** A value drawn from the distribution that the dimension names. */
export function sampleValue(dimension: Dimension, random: Random): number {
  switch (dimension.kind) {
    case 'uniform':
      return dimension.low + random.uniform() * (dimension.high - dimension.low);
    case 'logUniform': {
      const [low, high] = [Math.log(dimension.low), Math.log(dimension.high)];
      return clamp(Math.exp(low + random.uniform() * (high - low)), dimension);
    }
    case 'integer':
      return dimension.low + Math.floor(random.uniform() * (dimension.high - dimension.low + 1));
    case 'categorical':
      return dimension.prior === undefined ? random.integer(dimension.count) : pickWeighted(dimension.prior, random);
  }
}

/** `value`, or the end of the range that rounding has taken it past. */
export function clamp(value: number, { low, high }: { readonly low: number; readonly high: number }): number {
  return Math.min(high, Math.max(low, value));
}

/** An index, each as likely as its weight says; the weights sum to 1. */
export function pickWeighted(weights: ArrayLike<number>, random: Random): number {
  let left = random.uniform();
  for (let i = 0; i < weights.length - 1; i++) {
    left -= weights[i];
    if (left < 0) return i;
  }
  return weights.length - 1;
}
