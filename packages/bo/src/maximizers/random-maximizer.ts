import { checkCounts } from './check-counts';
import type { Maximizer } from './maximizer';
import { Ranking } from './ranking';

export interface RandomMaximizerOptions {
  /**
   * Samples drawn; equal and excluded ones among them are dropped before any is scored.
   *
   * @defaultValue 1000
   */
  readonly samples?: number;
}

/** The best of some samples of the space, scored in one batch: how the thesis maximises EI (the authors' code, options.py). */
export function randomMaximizer<C>({ samples = 1000 }: RandomMaximizerOptions = {}): Maximizer<C> {
  checkCounts('randomMaximizer', { samples });
  return {
    name: 'random',
    async maximize(space, score, context) {
      const drawn = Array.from({ length: samples }, () => space.sample(context.random));
      const ranking = new Ranking(score, context);
      await ranking.add(drawn.filter((candidate) => !context.exclude(candidate)));
      return ranking.best();
    },
  };
}
