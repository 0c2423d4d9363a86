import type { Acquisition } from './acquisition';

/**
 * Thompson sampling: the scores are one function drawn from the model (Thompson 1933).
 *
 * NOTE: each call draws its own function, so that only the scores of one call go together: use it with `randomMaximizer`,
 * which asks for all candidates at once.
 */
export function thompson(): Acquisition {
  return {
    name: 'thompson',
    score: ({ mean, deviation, sample }, { random }) =>
      sample !== undefined
        ? Float64Array.from(sample(random))
        : Float64Array.from({ length: mean.length }, (_, i) => mean[i] + deviation[i] * random.normal()),
  };
}
