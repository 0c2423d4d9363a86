import type { Random } from '@archipelago/numerics';
import type { Objective, Searcher, Space } from '@archipelago/trials';
import { tryUntil } from '../spaces/try-until';
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
      const known = new Set([
        ...observations.map(({ candidate }) => key(candidate)),
        ...pending.map((candidate) => key(candidate)),
        ...failed,
      ]);
      const kernels =
        observations.length === 0
          ? []
          : await learnKernels(observations, { ...options, kernels: count, random, signal });
      if (kernels.length === 0) return drawUnknown(space, { count, known, key, random });
      const start = [...observations].sort((a, b) => b.value - a.value).map(({ candidate }) => candidate);
      return suggestWith(kernels, space, { ...options, start, known, random, signal });
    },
    observe: ({ observations, failed }, { candidate, outcome }) => {
      const value = outcome.status === 'failed' ? undefined : outcome.metrics[objective.metric];
      return value === undefined
        ? { observations, failed: [...failed, key(candidate)] }
        : { observations: [...observations, { candidate, value: sign * value }], failed };
    },
  };
}

interface DrawOptions<C> {
  readonly count: number;
  readonly known: ReadonlySet<string>;
  readonly key: (candidate: C) => string;
  readonly random: Random;
}

/** Samples in a row that may be known before a space counts as exhausted. */
const TRIES = 100;

/** Up to `count` samples that are not known, all distinct. */
function drawUnknown<C>(space: Space<C>, { count, known, key, random }: DrawOptions<C>): readonly C[] {
  const taken = new Set(known);
  const drawn: C[] = [];
  while (drawn.length < count) {
    const candidate = tryUntil(
      TRIES,
      (sample) => !taken.has(key(sample)),
      () => space.sample(random),
    );
    if (candidate === undefined) break;
    taken.add(key(candidate));
    drawn.push(candidate);
  }
  return drawn;
}
