/** How many of the trials so far count as good: as in hyperopt, or as in Optuna. */
export type GoodSetRule = 'hyperopt' | 'optuna';

/** The most there may be. */
const LARGEST = 25;

/**
 * How many of N trials are good: min(⌈√N / 4⌉, 25) in hyperopt, min(⌈N / 10⌉, 25) in Optuna.
 *
 * NOTE: the γ of Bergstra et al. (2011) is a share of the trials; hyperopt's 0.25 multiplies √N.
 */
export function goodSetSize(trials: number, rule: GoodSetRule): number {
  const size = rule === 'hyperopt' ? Math.ceil(0.25 * Math.sqrt(trials)) : Math.ceil(0.1 * trials);
  return Math.min(size, LARGEST);
}
