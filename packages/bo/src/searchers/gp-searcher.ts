import type { Objective, Searcher, Space } from '@archipelago/trials';
import type { Acquisition } from '../acquisitions/acquisition';
import { logExpectedImprovement } from '../acquisitions/log-expected-improvement';
import { resolveGpSearchOptions, type GpSearchOptions } from './gp-options';
import { gpSearch, type GpState } from './gp-search';

export interface GpSearcherOptions<C> extends GpSearchOptions<C> {
  readonly objective: Objective;
  /**
   * What a trial promises.
   *
   * @defaultValue logExpectedImprovement()
   */
  readonly acquisition?: Acquisition;
}

/**
 * Bayesian optimisation: a Gaussian process of the trials so far, and next the candidate with the greatest acquisition
 * (J. Snoek, H. Larochelle, R. Adams, "Practical Bayesian Optimization of Machine Learning Algorithms", NeurIPS 2012). With
 * `upperConfidenceBound` it is the Gaussian process bandit of thesis 4.4.1.
 *
 * Trials that failed, or were pruned without the metric, are not modelled, and not suggested again. Fewer candidates than
 * wanted come where the space is exhausted. A process of n trials takes n² numbers of memory: `fit.maxPoints` of them, 4,096
 * unless told otherwise, are the most.
 *
 * @throws BoError BAD_OPTION
 */
export function gpSearcher<C>(space: Space<C>, options: GpSearcherOptions<C>): Searcher<C, GpState<C>> {
  const { objective, acquisition = logExpectedImprovement(), ...rest } = options;
  return gpSearch(space, {
    name: 'gp',
    objectives: [objective],
    options: resolveGpSearchOptions('gpSearcher', rest),
    acquire: ([beliefs], { values, random }) =>
      acquisition.score(beliefs, { best: values.reduce((best, [value]) => Math.max(best, value), -Infinity), random }),
  });
}
