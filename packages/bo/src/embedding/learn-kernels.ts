import type { EmbeddingModel, LearnedKernel } from '@archipelago/gp-kernels/embedding';
import type { LayerEncoding } from '@archipelago/gp-kernels';
import type { Random } from '@archipelago/numerics';

/** A candidate and how good it is, greater being better. */
export interface Scored<C> {
  readonly candidate: C;
  readonly value: number;
}

export interface LearnKernelsOptions<C> {
  readonly model: EmbeddingModel;
  /** The layers of a candidate. */
  encode(candidate: C): LayerEncoding;
  /** K: kernels learned, each from a subset of its own. */
  readonly kernels: number;
  /**
   * Probability with which a kernel gets an observation, each on its own.
   * @defaultValue 0.5, as published
   */
  readonly subset?: number;
  /**
   * What every kernel gets besides: the authors' code has the teacher with reward 0 in all of them.
   * @defaultValue none
   */
  readonly anchor?: Scored<C>;
  readonly random: Random;
  readonly signal: AbortSignal;
}

/**
 * Learns K kernels side by side, each from fresh weights and a random subset of the observations (thesis 2.3.3, Algorithm
 * 1): kernels that have seen different things propose different candidates. A kernel without any data is left out.
 */
export async function learnKernels<C>(
  observations: readonly Scored<C>[],
  { model, encode, kernels, subset = 0.5, anchor, random, signal }: LearnKernelsOptions<C>,
): Promise<readonly LearnedKernel[]> {
  const encodings = observations.map(({ candidate }) => encode(candidate));
  const anchored = anchor === undefined ? [] : [{ encoding: encode(anchor.candidate), value: anchor.value }];
  const sets = Array.from({ length: kernels }, (_, k) => {
    const source = random.split('subset', k);
    const drawn = observations.flatMap(({ value }, i) =>
      source.boolean(subset) ? [{ encoding: encodings[i], value }] : [],
    );
    const points = [...anchored, ...drawn];
    return { encodings: points.map(({ encoding }) => encoding), targets: points.map(({ value }) => value) };
  });
  const known = sets.filter(({ targets }) => targets.length > 0);
  return known.length === 0 ? [] : model.learn(known, { random: random.split('weights'), signal });
}
