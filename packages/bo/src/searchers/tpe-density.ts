import { erf, type Random } from '@archipelago/numerics';
import { clamp, pickWeighted, type Dimension } from '../parameters/dimension';
import { forgettingWeights } from './tpe-forgetting';
import { parzenMixture, type ParzenMixture } from './tpe-parzen';

/** What the observations of one variable say of where it lies. */
export interface Density {
  sample(random: Random): number;
  /** The probability (density) of a value, but for a factor that all values of the variable share. */
  at(value: number): number;
}

/** The density of a dimension given its observations, the oldest first. */
export function densityOf(dimension: Dimension, observations: Float64Array, priorWeight: number): Density {
  if (dimension.kind === 'categorical') return categoricalDensity(dimension, observations, priorWeight);
  const { kind, low, high } = dimension;
  switch (kind) {
    case 'uniform': {
      const mixture = parzenMixture(observations, { low, high, priorWeight });
      return {
        sample: (random) => drawWithin(mixture, { low, high }, random),
        at: (value) => densityAt(mixture, value),
      };
    }
    case 'logUniform': {
      const range = { low: Math.log(low), high: Math.log(high) };
      const mixture = parzenMixture(observations.map(Math.log), { ...range, priorWeight });
      return {
        sample: (random) => clamp(Math.exp(drawWithin(mixture, range, random)), dimension),
        // The density of the logarithm: that of the value has the factor 1/value, which cancels in every ratio.
        at: (value) => densityAt(mixture, Math.log(value)),
      };
    }
    case 'integer': {
      const range = { low: low - 0.5, high: high + 0.5 };
      const mixture = parzenMixture(observations, { ...range, priorWeight });
      return {
        sample: (random) => clamp(Math.round(drawWithin(mixture, range, random)), dimension),
        at: (value) => massAround(mixture, value),
      };
    }
  }
}

/** Weighted counts to which the prior adds K · priorWeight times its probabilities, for K categories. */
function categoricalDensity(
  { count, prior }: Dimension & { readonly kind: 'categorical' },
  observations: Float64Array,
  priorWeight: number,
): Density {
  const counts = Float64Array.from(
    { length: count },
    (_, i) => priorWeight * (prior === undefined ? 1 : count * prior[i]),
  );
  const weights = forgettingWeights(observations.length);
  for (let i = 0; i < weights.length; i++) counts[observations[i]] += weights[i];
  const total = counts.reduce((sum, weight) => sum + weight, 0);
  const probabilities = counts.map((weight) => weight / total);
  return { sample: (random) => pickWeighted(probabilities, random), at: (value) => probabilities[value] };
}

/**
 * A draw of the mixture that lies in the range. Every component has its mean in it and is at most as wide, so at least one
 * draw in three does.
 */
function drawWithin(
  { means, deviations, weights }: ParzenMixture,
  { low, high }: { readonly low: number; readonly high: number },
  random: Random,
): number {
  for (;;) {
    const component = pickWeighted(weights, random);
    const value = means[component] + deviations[component] * random.normal();
    if (value >= low && value <= high) return value;
  }
}

/** Deviations from a mean beyond which a component adds less than rounding does: e⁻⁵⁰, and the prior is as wide as the range. */
const FAR = 10;

/** √(2π) times the density. It cannot vanish: the prior is as wide as the range. */
function densityAt({ means, deviations, weights }: ParzenMixture, value: number): number {
  let density = 0;
  for (let i = 0; i < means.length; i++) {
    const offset = Math.abs(value - means[i]);
    const deviation = deviations[i];
    if (offset > FAR * deviation) continue;
    const z = offset / deviation;
    density += (weights[i] / deviation) * Math.exp(-0.5 * z * z);
  }
  return density;
}

/** Twice the probability of [value − 1/2, value + 1/2]. */
function massAround({ means, deviations, weights }: ParzenMixture, value: number): number {
  let mass = 0;
  for (let i = 0; i < means.length; i++) {
    const offset = Math.abs(value - means[i]);
    const deviation = deviations[i];
    if (offset - 0.5 > FAR * deviation) continue;
    const scale = Math.SQRT1_2 / deviation;
    mass += weights[i] * (erf((offset + 0.5) * scale) - erf((offset - 0.5) * scale));
  }
  return mass;
}
