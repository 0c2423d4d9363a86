import type { CompressionSearch } from '@archipelago/bo';
import type { Engine } from '@archipelago/engine';

/** Names of the ways to search. */
export const searchMethods = ['esnac', 'random', 'evolution', 'tpe'] as const;

export type SearchMethod = (typeof searchMethods)[number];

/** The searcher of a name; `engine` learns what there is to learn. */
export async function compressionSearch(method: SearchMethod, engine: Engine): Promise<CompressionSearch> {
  const { compressionObjective: objective, compressionParameters, tpeSearcher } = await import('@archipelago/bo');
  const { randomSearch, regularizedEvolution } = await import('@archipelago/trials');
  switch (method) {
    case 'esnac':
      return { engine };
    case 'random':
      return { searcher: (space) => randomSearch(space) };
    case 'evolution':
      return { searcher: (space) => regularizedEvolution(space, { objective, population: 16, sample: 4 }) };
    case 'tpe':
      return { searcher: (space) => tpeSearcher(compressionParameters(space), { objective }) };
  }
}
