import { cosine, train, type Engine, type Weights } from '@archipelago/engine';
import { createRandom } from '@archipelago/numerics';
import { last, lastValueFrom } from 'rxjs';
import { trainingBatches } from './images';
import type { MemberOptions } from './member';

/** Rounds of training, each of so many steps at one side and then at the other. */
const ROUNDS = 12;
const STEPS = 156;
const BATCH = 64;
const RATE = 0.05;

/** Steps after which the statistics of batch normalisation are those of one side. */
const SETTLING = 100;

export interface TwoSidesOptions extends MemberOptions {
  /** Of the trained member, from which training goes on. */
  readonly weights: Weights;
  /** The two sides of images, pixels. */
  readonly sides: readonly number[];
}

/**
 * Trains a member on in turns at two sides of images, and returns its weights for each: the same but for the statistics of
 * batch normalisation, which are taken anew at each side, as in resolution-switchable networks (Wang et al. 2020).
 */
export async function trainAtSides(engine: Engine, options: TwoSidesOptions): Promise<readonly Weights[]> {
  const { images, architecture, type, seed, sides } = options;
  const random = createRandom(type).split('sides', seed);
  const rate = cosine(RATE, { epochs: ROUNDS });

  let { weights } = options;
  const go = async (side: number, { steps, round }: { steps: number; round: number }): Promise<Weights> => {
    const completed = await lastValueFrom(
      train(engine, architecture.graph(side), {
        data: { ...trainingBatches(images, { side, size: BATCH }), steps },
        epochs: 1,
        learningRate: (time) => rate(round + time),
        optimizer: architecture.optimizer(),
        weights,
        random: random.split(round, side),
      }).pipe(last((event) => event.type === 'training-completed')),
    );
    return completed.weights;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of sides) weights = await go(side, { steps: STEPS, round });
  }
  // The rate is 0 from here on, so only the statistics change.
  const settled: Weights[] = [];
  for (const side of sides) settled.push(await go(side, { steps: SETTLING, round: ROUNDS }));
  return settled;
}
