import { logGamma, type Random } from '@archipelago/numerics';

/** A binomial distribution. */
export interface Binomial {
  readonly trials: number;
  /** Probability of success, in [0, 1]. */
  readonly probability: number;
}

/**
 * A number of successes, by inversion: the probabilities of the counts are taken off one uniform number until nothing is left, from the
 * most likely count outwards, which takes about as many steps as the standard deviation.
 */
export function drawBinomial(random: Random, { trials: n, probability: p }: Binomial): number {
  if (p <= 0 || n === 0) return 0;
  if (p >= 1) return n;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const q = 1 - p;
  const logMass =
    logGamma(n + 1) - logGamma(mode + 1) - logGamma(n - mode + 1) + mode * Math.log(p) + (n - mode) * Math.log(q);
  let left = random.uniform() - Math.exp(logMass);
  if (left < 0) return mode;
  let [below, above] = [Math.exp(logMass), Math.exp(logMass)];
  for (let distance = 1; distance <= n; distance++) {
    const [low, high] = [mode - distance, mode + distance];
    above *= high > n ? 0 : ((n - high + 1) / high) * (p / q);
    left -= above;
    if (left < 0) return high;
    below *= low < 0 ? 0 : ((low + 1) / (n - low)) * (q / p);
    left -= below;
    if (left < 0) return low;
    if (above === 0 && below === 0) break;
  }
  // The probabilities add up to 1 but for rounding.
  return mode;
}

/**
 * How often each pattern comes up among n samples that are drawn with replacement from n samples with these counts: what a bootstrap of
 * the samples would count, in as many draws as there are patterns.
 */
export function drawCounts(random: Random, counts: readonly number[]): readonly number[] {
  let rest = counts.reduce((sum, count) => sum + count, 0);
  let trials = rest;
  return counts.map((count) => {
    const drawn = rest === 0 ? 0 : drawBinomial(random, { trials, probability: count / rest });
    rest -= count;
    trials -= drawn;
    return drawn;
  });
}
