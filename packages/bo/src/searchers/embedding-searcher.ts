import type { Objective, Searcher, Space } from '@archipelago/trials';
import { learnKernels, type LearnKernelsOptions, type Scored } from '../embedding/learn-kernels';
import { suggestWith, type SuggestWithOptions } from '../embedding/suggest-with';

export interface EmbeddingSearcherOptions<C>
  extends
    Pick<LearnKernelsOptions<C>, 'model' | 'encode' | 'subset' | 'anchor'>,
    Pick<SuggestWithOptions<C>, 'acquisition' | 'maximizer' | 'key'> {
  readonly objective: Objective;
}

export interface EmbeddingSearcherState<C> {
  /** Trials that measured the objective, in order; greater values are better. */
  readonly observations: readonly Scored<C>[];
  /** Names of the candidates that failed. */
  readonly failed: readonly string[];
}

/**
 * ESNAC, Bayesian optimisation in a learned embedding of architectures (thesis 2.3, Algorithm 1): each step learns K
 * kernels from fresh weights on random subsets of what is known, and each kernel proposes one candidate.
 *
 * K is the number of candidates asked for at a time (`batchSize` of `runTrials`); the thesis has 8. Candidates that are
 * pending, known or failed are not proposed again.
 *
 * NOTE: the first step draws at random, as thesis Algorithm 1 says. The authors' code asks kernels that know nothing but
 * the anchor; these propose what is farthest from it: on a small teacher, students of a third of the mean reward of random
 * ones.
 *
 * @see S. Cao, X. Wang, K. M. Kitani, "Learnable Embedding Space for Efficient Neural Architecture Compression", ICLR 2019
 */
export function embeddingSearcher<C>(
  space: Space<C>,
  options: EmbeddingSearcherOptions<C>,
): Searcher<C, EmbeddingSearcherState<C>> {
  const { objective, key = JSON.stringify } = options;
  const sign = objective.direction === 'maximize' ? 1 : -1;
  return {
    name: 'embedding',
    init: () => ({ observations: [], failed: [] }),
    suggest: async ({ observations, failed }, { count, pending, random, signal }) => {
      const kernels =
        observations.length === 0 ? [] : await learnKernels(observations, { ...options, kernels: count, random, signal });
      if (kernels.length === 0) return Array.from({ length: count }, () => space.sample(random));
      return suggestWith(kernels, space, {
        ...options,
        start: [...observations].sort((a, b) => b.value - a.value).map(({ candidate }) => candidate),
        known: new Set([...observations.map(({ candidate }) => key(candidate)), ...pending.map((candidate) => key(candidate)), ...failed]),
        random,
        signal,
      });
    },
    observe: ({ observations, failed }, { candidate, outcome }) => {
      const value = outcome.status === 'failed' ? undefined : outcome.metrics[objective.metric];
      return value === undefined
        ? { observations, failed: [...failed, key(candidate)] }
        : { observations: [...observations, { candidate, value: sign * value }], failed };
    },
  };
}
