import type { Random } from '@archipelago/numerics';
import { TrialsError } from '../errors';
import type { Searcher } from '../searcher';
import type { Space } from '../space';
import type { Objective } from '../trial';
import { drawCandidates, mutate, uniquenessOf } from './draw';
import type { UniqueOptions } from './draw';
import { addSeen, nothingSeen } from './seen';
import type { Seen } from './seen';

export interface EvolutionOptions<C> extends UniqueOptions<C> {
  readonly objective: Objective;
  /**
   * P: candidates alive at a time; the first P suggestions are samples of the space.
   *
   * @defaultValue 100
   */
  readonly population?: number;
  /**
   * S: candidates that compete to be a parent, drawn with replacement.
   *
   * @defaultValue 25
   */
  readonly sample?: number;
}

export interface Individual<C> {
  readonly candidate: C;
  /** The objective's metric. */
  readonly value: number;
}

export interface EvolutionState<C> {
  /** The oldest first. */
  readonly population: readonly Individual<C>[];
  /** Keys of the observed candidates, where candidates must be unique. */
  readonly seen: Seen;
}

/**
 * Regularized evolution: Real, Aggarwal, Huang, Le, "Regularized Evolution for Image Classifier Architecture Search",
 * AAAI 2019, algorithm 1. Each child is a mutation of the best of S random members of the population; it joins the
 * population and the oldest member leaves, however good that one is.
 *
 * NOTE: in the paper one child is made and evaluated at a time. Here the children of one batch have parents out of the
 * same population. Trials that failed, or were pruned without the objective's metric, never join it.
 *
 * @throws TrialsError `BAD_OPTION`
 */
export function regularizedEvolution<C>(space: Space<C>, options: EvolutionOptions<C>): Searcher<C, EvolutionState<C>> {
  const { objective, population: size = 100, sample = 25 } = options;
  const uniqueness = uniquenessOf(options);
  if (!(Number.isInteger(size) && size >= 1 && Number.isInteger(sample) && sample >= 1)) {
    throw new TrialsError(
      'BAD_OPTION',
      `regularizedEvolution: population is ${size} and sample is ${sample}; give integers of at least 1`,
    );
  }
  if (space.mutate === undefined && space.neighbors === undefined) {
    throw new TrialsError(
      'BAD_OPTION',
      'regularizedEvolution: the space has no mutate and no neighbors; give it one of them',
    );
  }
  const sign = objective.direction === 'maximize' ? 1 : -1;

  const parentOf = (population: readonly Individual<C>[], random: Random): C => {
    let best = random.pick(population);
    for (let i = 1; i < sample; i++) {
      const rival = random.pick(population);
      if (sign * rival.value > sign * best.value) best = rival;
    }
    return best.candidate;
  };

  return {
    name: 'regularized-evolution',
    init: () => ({ population: [], seen: nothingSeen }),
    suggest: ({ population, seen }, { count, pending, random }) => {
      const known = population.length + pending.length;
      const draw = (index: number): C =>
        known + index < size || population.length === 0
          ? space.sample(random)
          : mutate(space, parentOf(population, random), random);
      return drawCandidates(draw, { count, seen, pending, uniqueness });
    },
    observe: (state, { candidate, outcome }) => {
      const seen = uniqueness.unique ? addSeen(state.seen, uniqueness.key(candidate)) : state.seen;
      const value = outcome.status === 'failed' ? undefined : outcome.metrics[objective.metric];
      if (value === undefined) return { population: state.population, seen };
      return { population: [...state.population, { candidate, value }].slice(-size), seen };
    },
  };
}
