import type { Objective, Searcher, Space } from '@archipelago/trials';
import { chebyshevImprovement } from '../acquisitions/chebyshev-improvement';
import { expectedHypervolumeImprovement } from '../acquisitions/expected-hypervolume-improvement';
import type { ParetoAcquisition } from '../acquisitions/pareto-acquisition';
import { BoError } from '../errors';
import { resolveGpSearchOptions, type GpSearchOptions } from './gp-options';
import { gpSearch, type GpState } from './gp-search';

export interface GpParetoSearcherOptions<C> extends GpSearchOptions<C> {
  /** At least two: accuracy and size, say. */
  readonly objectives: readonly Objective[];
  /**
   * What a trial promises.
   *
   * @defaultValue expectedHypervolumeImprovement() for two objectives, chebyshevImprovement() for more
   */
  readonly acquisition?: ParetoAcquisition;
}

/**
 * Bayesian optimisation of several objectives at once: a Gaussian process for each, and next the candidate that promises
 * most for the front. It answers the wish of thesis 2.5 for networks at every size instead of one at a chosen trade-off. The
 * front itself is that of `paretoFront` in `@archipelago/trials`.
 *
 * Trials that did not measure every objective are not modelled, and not suggested again.
 *
 * @throws BoError BAD_OPTION
 */
export function gpParetoSearcher<C>(space: Space<C>, options: GpParetoSearcherOptions<C>): Searcher<C, GpState<C>> {
  const { objectives, acquisition, ...rest } = options;
  if (objectives.length < 2) {
    throw new BoError(
      'BAD_OPTION',
      `gpParetoSearcher: there are ${objectives.length} objectives; give at least two, or take gpSearcher`,
    );
  }
  const chosen = acquisition ?? (objectives.length === 2 ? expectedHypervolumeImprovement() : chebyshevImprovement());
  return gpSearch(space, {
    name: 'gp-pareto',
    objectives,
    options: resolveGpSearchOptions('gpParetoSearcher', rest),
    acquire: (beliefs, { values, random }) => chosen.score(beliefs, { observed: values, random }),
  });
}
