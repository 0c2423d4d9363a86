import type { Random } from '@archipelago/numerics';

/** What a model believes of some candidates: one number a candidate, greater values being better. */
export interface Beliefs {
  readonly mean: ArrayLike<number>;
  /** Standard deviations, from 0. */
  readonly deviation: ArrayLike<number>;
  /** One function drawn from the model, as its values at the candidates; where left out, candidates are taken as independent. */
  readonly sample?: (random: Random) => ArrayLike<number>;
}

export interface AcquisitionContext {
  /** The greatest value observed. */
  readonly best: number;
  readonly random: Random;
}

/** How much a trial of each candidate promises, given beliefs: the candidate with the greatest score is tried next. */
export interface Acquisition {
  readonly name: string;
  /** One score a candidate, greater being better; −∞ where a trial promises nothing, never NaN. */
  score(beliefs: Beliefs, context: AcquisitionContext): Float64Array;
}

/** An acquisition that looks at each candidate's mean and deviation alone. */
export function pointwise(name: string, score: (mean: number, deviation: number, best: number) => number): Acquisition {
  return {
    name,
    score: ({ mean, deviation }, { best }) =>
      Float64Array.from({ length: mean.length }, (_, i) => score(mean[i], deviation[i], best)),
  };
}
