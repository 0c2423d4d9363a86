import { clamp } from '../parameters/dimension';
import { forgettingWeights } from './tpe-forgetting';
import { ascendingOrder } from './tpe-order';

/** A mixture of normal distributions; the prior's comes first, then one an observation. */
export interface ParzenMixture {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  /** They sum to 1. */
  readonly weights: Float64Array;
}

export interface ParzenOptions {
  readonly low: number;
  readonly high: number;
  /** What the prior weighs; a new observation weighs 1. */
  readonly priorWeight: number;
}

/**
 * The adaptive Parzen estimator of a variable in [low, high] (Bergstra et al. 2011, section 4.1; hyperopt's
 * `adaptive_parzen_normal`): a normal distribution at each observation and a wide one, the prior, in the middle. Each is
 * as wide as the larger gap to its neighbours, the prior counted among them, within [w / min(100, 1 + K), w] for a range
 * of width w and K components; the prior has deviation w.
 *
 * @param observations the oldest first
 */
export function parzenMixture(observations: ArrayLike<number>, options: ParzenOptions): ParzenMixture {
  const { low, high, priorWeight } = options;
  const width = high - low;
  const count = observations.length + 1;
  const means = new Float64Array(count);
  means[0] = (low + high) / 2;
  means.set(observations, 1);

  const deviations = new Float64Array(count).fill(width);
  // NOTE: a lone observation has half the range, not its gap to the prior, as in hyperopt.
  if (count === 2) deviations[1] = width / 2;
  else {
    const order = ascendingOrder(means);
    const bounds = { low: width / Math.min(100, 1 + count), high: width };
    for (let place = 0; place < count; place++) {
      const component = order[place];
      if (component === 0) continue;
      // At the ends there is one gap only.
      const below = place > 0 ? means[component] - means[order[place - 1]] : 0;
      const above = place < count - 1 ? means[order[place + 1]] - means[component] : 0;
      deviations[component] = clamp(Math.max(below, above), bounds);
    }
  }

  const weights = new Float64Array(count);
  weights[0] = priorWeight;
  weights.set(forgettingWeights(observations.length), 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { means, deviations, weights: weights.map((weight) => weight / total) };
}
