import type { CompressionSearch } from '@archipelago/bo';
import type { Engine } from '@archipelago/engine';
import type { Graph } from '@archipelago/graph-ir';
import type { KernelWorkers } from './kernel-workers';

/** Names of the ways to search. */
export const searchMethods = ['esnac', 'random', 'evolution', 'tpe', 'reinforce'] as const;

export type SearchMethod = (typeof searchMethods)[number];

/** What a searcher may depend on besides the space. */
export interface SearchFacts {
  readonly teacher: Graph;
  /** Learns what there is to learn. */
  readonly engine: Engine;
  /** Where ESNAC learns its kernels instead, if anywhere; their number changes no result. */
  readonly kernelWorkers: KernelWorkers | null;
  readonly evaluations: number;
  readonly seed: number;
}

/** The searcher of a name. */
export async function compressionSearch(method: SearchMethod, facts: SearchFacts): Promise<CompressionSearch> {
  const {
    compressionObjective: objective,
    compressionParameters,
    embeddingFor,
    reinforceSearcher,
    tpeSearcher,
  } = await import('@archipelago/bo');
  const { createRandom } = await import('@archipelago/numerics');
  const { randomSearch, regularizedEvolution } = await import('@archipelago/trials');
  switch (method) {
    case 'esnac':
      return facts.kernelWorkers === null
        ? { engine: facts.engine }
        : {
            engine: facts.kernelWorkers.engine,
            embedding: { ...embeddingFor(facts.teacher), parallel: facts.kernelWorkers.count },
          };
    case 'random':
      return { searcher: (space) => randomSearch(space) };
    case 'evolution':
      return { searcher: (space) => regularizedEvolution(space, { objective, population: 16, sample: 4 }) };
    case 'tpe':
      return { searcher: (space) => tpeSearcher(compressionParameters(space), { objective }) };
    case 'reinforce':
      return {
        searcher: (space) =>
          reinforceSearcher(facts.engine, space, {
            objective,
            random: createRandom(facts.seed).split('policies'),
            removalTrials: Math.ceil(facts.evaluations / 2),
          }),
      };
  }
}
