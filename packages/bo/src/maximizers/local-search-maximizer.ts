import { BoError } from '../errors';
import { checkCounts } from './check-counts';
import type { Maximizer } from './maximizer';
import { descending, Ranking, type Scored } from './ranking';

export interface LocalSearchMaximizerOptions {
  /**
   * Climbs.
   *
   * @defaultValue 5
   */
  readonly starts?: number;
  /**
   * Most steps of a climb.
   *
   * @defaultValue 20
   */
  readonly steps?: number;
  /**
   * Samples among which, beside the candidates it starts from, the climbs begin at the best.
   *
   * @defaultValue 100
   */
  readonly samples?: number;
}

/**
 * Climbs by steepest ascent: from each start to the best of its neighbors as long as that is better. One step of all climbs
 * is scored in one batch, so it suits spaces with some hundred neighbors a candidate.
 *
 * `maximize` throws BoError BAD_SPACE where the space has no `neighbors`.
 */
export function localSearchMaximizer<C>(options: LocalSearchMaximizerOptions = {}): Maximizer<C> {
  const { starts = 5, steps = 20, samples = 100 } = options;
  checkCounts('localSearchMaximizer', { starts, steps, samples });
  return {
    name: 'local-search',
    async maximize(space, score, context) {
      const neighborsOf = space.neighbors?.bind(space);
      if (neighborsOf === undefined) {
        throw new BoError(
          'BAD_SPACE',
          'localSearchMaximizer: the space has no neighbors; take evolutionaryMaximizer or randomMaximizer',
        );
      }
      const ranking = new Ranking(score, context);
      const drawn = Array.from({ length: samples }, () => space.sample(context.random));
      // Candidates that were tried score low by most acquisitions, their neighbors need not: each is one start.
      const known = await ranking.add(context.start.slice(0, starts));
      let climbs = [...known, ...descending(await ranking.add(drawn)).slice(0, Math.max(1, starts - known.length))];
      for (let step = 0; step < steps && climbs.length > 0; step++) {
        const around = climbs.map(({ candidate }) => [...neighborsOf(candidate)]);
        await ranking.add(around.flat());
        const higher: Scored<C>[] = [];
        for (const [i, neighbors] of around.entries()) {
          const [best] = descending(ranking.look(neighbors));
          if (best !== undefined && best.score > climbs[i].score) higher.push(best);
        }
        climbs = [...new Set(higher)];
      }
      return ranking.best();
    },
  };
}
