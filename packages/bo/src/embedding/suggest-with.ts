import type { LearnedKernel } from '@archipelago/gp-kernels/embedding';
import type { LayerEncoding } from '@archipelago/gp-kernels';
import type { Random } from '@archipelago/numerics';
import type { Space } from '@archipelago/trials';
import type { Acquisition } from '../acquisitions/acquisition';
import { expectedImprovement } from '../acquisitions/expected-improvement';
import type { Maximizer } from '../maximizers/maximizer';
import { randomMaximizer } from '../maximizers/random-maximizer';

export interface SuggestWithOptions<C> {
  /** The layers of a candidate. */
  encode(candidate: C): LayerEncoding;
  /**
   * What of a candidate counts.
   * @defaultValue expected improvement over the best of each kernel's own data
   */
  readonly acquisition?: Acquisition;
  /**
   * How the space is looked through.
   * @defaultValue 1,000 samples, as published
   */
  readonly maximizer?: Maximizer<C>;
  /**
   * Good candidates known already, the best first: where a climb may begin.
   * @defaultValue none
   */
  readonly start?: readonly C[];
  /**
   * Names of candidates that must not come back.
   * @defaultValue none
   */
  readonly known?: ReadonlySet<string>;
  /**
   * Names a candidate; equal names mean equal candidates.
   * @defaultValue JSON.stringify
   */
  readonly key?: (candidate: C) => string;
  readonly random: Random;
  readonly signal: AbortSignal;
}

/**
 * The candidate of the space that each kernel finds most promising, all distinct. The space may be that of another
 * teacher or another task than the kernels were learned on: kernel transfer (thesis 2.4.4).
 */
export async function suggestWith<C>(
  kernels: readonly LearnedKernel[],
  space: Space<C>,
  options: SuggestWithOptions<C>,
): Promise<readonly C[]> {
  const {
    encode,
    acquisition = expectedImprovement(),
    maximizer = randomMaximizer<C>(),
    start = [],
    known = new Set(),
    key = JSON.stringify,
    random,
    signal,
  } = options;
  const taken = new Set(known);
  const proposals: C[] = [];
  for (const [k, kernel] of kernels.entries()) {
    signal.throwIfAborted();
    const source = random.split('maximize', k);
    const score = async (candidates: readonly C[]): Promise<Float64Array> => {
      const { mean, variance } = await kernel.predict(candidates.map(encode));
      const beliefs = { mean, deviation: variance.map(Math.sqrt) };
      return acquisition.score(beliefs, { best: kernel.best, random: source.split('score') });
    };
    const [proposal] = await maximizer.maximize(space, score, {
      count: 1,
      random: source,
      signal,
      exclude: (candidate) => taken.has(key(candidate)),
      start,
      key,
    });
    if (proposal === undefined) continue;
    taken.add(key(proposal));
    proposals.push(proposal);
  }
  return proposals;
}
