import type { Random } from '@archipelago/numerics';
import type { Values } from '../pareto/non-dominated';
import type { Beliefs } from './acquisition';

export interface ParetoAcquisitionContext {
  /** What was observed, one value an objective, greater being better; at least one. */
  readonly observed: readonly Values[];
  readonly random: Random;
}

/** How much a trial of each candidate promises where there are several objectives, believed to be independent. */
export interface ParetoAcquisition {
  readonly name: string;
  /**
   * One score a candidate, greater being better.
   *
   * @param beliefs one an objective.
   */
  score(beliefs: readonly Beliefs[], context: ParetoAcquisitionContext): Float64Array;
}
