import { BoError } from '../errors';
import { checkCounts } from './check-counts';
import type { Maximizer } from './maximizer';
import { Ranking } from './ranking';

export interface EnumerationMaximizerOptions {
  /**
   * Candidates scored at a time.
   *
   * @defaultValue 1000
   */
  readonly batch?: number;
}

/**
 * The best of all candidates of a space that lists them.
 *
 * `maximize` throws BoError BAD_SPACE where the space has no `enumerate`.
 */
export function enumerationMaximizer<C>({ batch = 1000 }: EnumerationMaximizerOptions = {}): Maximizer<C> {
  checkCounts('enumerationMaximizer', { batch });
  return {
    name: 'enumeration',
    async maximize(space, score, context) {
      if (space.enumerate === undefined) {
        throw new BoError('BAD_SPACE', 'enumerationMaximizer: the space has no enumerate; take randomMaximizer');
      }
      const ranking = new Ranking(score, context);
      let waiting: C[] = [];
      for (const candidate of space.enumerate()) {
        if (context.exclude(candidate)) continue;
        waiting.push(candidate);
        if (waiting.length < batch) continue;
        await ranking.add(waiting);
        waiting = [];
      }
      await ranking.add(waiting);
      return ranking.best();
    },
  };
}
