import type { Random } from '@archipelago/numerics';
import type { Space } from '@archipelago/trials';
import { BoError } from '../errors';
import { checkCounts } from './check-counts';
import type { Maximizer } from './maximizer';
import { descending, Ranking, type Scored } from './ranking';

export interface EvolutionaryMaximizerOptions {
  /**
   * Candidates alive at a time, and children a generation.
   *
   * @defaultValue 100
   */
  readonly population?: number;
  /** @defaultValue 10 */
  readonly generations?: number;
  /**
   * Candidates that compete to be a parent, drawn with replacement.
   *
   * @defaultValue 3
   */
  readonly tournament?: number;
}

/**
 * Evolution with truncation: each child is a mutation of the best of a few members, and the best of members and children
 * live on. Half of the first population are mutations of the candidates it starts from, where there are any, the others
 * samples. A generation is scored in one batch.
 *
 * The thesis maximises EI by evolution as well (Table 2.9) and does not say by which.
 *
 * `maximize` throws BoError BAD_SPACE where the space has no `mutate` and no `neighbors`.
 */
export function evolutionaryMaximizer<C>(options: EvolutionaryMaximizerOptions = {}): Maximizer<C> {
  const { population: size = 100, generations = 10, tournament = 3 } = options;
  checkCounts('evolutionaryMaximizer', { population: size, generations, tournament });
  return {
    name: 'evolutionary',
    async maximize(space, score, context) {
      if (space.mutate === undefined && space.neighbors === undefined) {
        throw new BoError(
          'BAD_SPACE',
          'evolutionaryMaximizer: the space has no mutate and no neighbors; give it one of them, or take randomMaximizer',
        );
      }
      const { random, start } = context;
      const ranking = new Ranking(score, context);
      const mutants = start.length > 0 ? Math.floor(size / 2) : 0;
      let population = await ranking.add(
        Array.from({ length: size }, (_, i) =>
          i < mutants ? mutated(space, start[i % start.length], random) : space.sample(random),
        ),
      );
      for (let generation = 0; generation < generations; generation++) {
        const children = Array.from({ length: size }, () => {
          const rivals = Array.from({ length: tournament }, () => random.pick(population));
          return mutated(space, descending(rivals)[0].candidate, random);
        });
        population = survivors(population, await ranking.add(children)).slice(0, size);
      }
      return ranking.best();
    },
  };
}

/** Members and children, the best first, each once. */
function survivors<C>(members: readonly Scored<C>[], children: readonly Scored<C>[]): Scored<C>[] {
  return descending([...new Set([...members, ...children])]);
}

/** A small random change of `candidate`: the space's own, or a random neighbor. */
function mutated<C>(space: Space<C>, candidate: C, random: Random): C {
  if (space.mutate !== undefined) return space.mutate(candidate, random);
  const neighbors = [...(space.neighbors?.(candidate) ?? [])];
  return neighbors.length > 0 ? random.pick(neighbors) : space.sample(random);
}
