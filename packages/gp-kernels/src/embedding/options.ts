import { KernelError } from '../errors';

/** What a kernel is learned for; all are maximised, and averaged over the points. */
export type EmbeddingObjective = 'leaveOneOut' | 'marginalLikelihood' | 'euclidean';

export interface EarlyStop {
  /** The first step that may be the last. */
  readonly from: number;
  /** Weight of a new value in the moving average of the objective, in (0, 1]. */
  readonly smoothing: number;
  /** Learning stops where the objective is closer than this to its moving average. */
  readonly tolerance: number;
}

export interface EmbeddingOptions {
  /**
   * Bidirectional LSTMs on top of each other.
   * @defaultValue 2
   */
  readonly layers?: number;
  /**
   * Units of an LSTM in each direction; the embedding has twice as many numbers.
   * @defaultValue 32
   */
  readonly hidden?: number;
  /**
   * σ of the RBF kernel on the embedding, whose rows are unit vectors.
   * @defaultValue 0.1
   */
  readonly lengthscale?: number;
  /**
   * Variance of the noise of a target; it is in the predictive variance too.
   * @defaultValue 0.05
   */
  readonly noiseVariance?: number;
  /**
   * `leaveOneOut` is the log density of each target given all others (thesis Eq. 2.6), `marginalLikelihood` that of all
   * targets together, and `euclidean` minus the squared error of a linear function of the embedding (thesis 2.4.5).
   * @defaultValue 'leaveOneOut'
   */
  readonly objective?: EmbeddingObjective;
  /** @defaultValue 100 */
  readonly maxSteps?: number;
  /**
   * Of Adam.
   * @defaultValue 0.001
   */
  readonly learningRate?: number;
  /**
   * Times the weights, added to their gradient.
   * @defaultValue 5e-4
   */
  readonly weightDecay?: number;
  /**
   * When learning stops before `maxSteps`; false for never.
   * @defaultValue { from: 7, smoothing: 0.5, tolerance: 0.001 }, as published
   */
  readonly earlyStop?: EarlyStop | false;
  /**
   * Kernels learned at a time, each with programs of its own: for engines that run several at once. Changes no result.
   * @defaultValue 1
   */
  readonly parallel?: number;
}

/** The size of the embedding in the thesis and in the authors' code; 471,040 parameters on the published encoding. */
export const publishedEmbedding = { layers: 4, hidden: 64 } as const satisfies EmbeddingOptions;

/** The options with their defaults; throws `OUT_OF_RANGE`. */
export function embeddingSettings(options: EmbeddingOptions): Required<EmbeddingOptions> {
  const settings: Required<EmbeddingOptions> = {
    layers: 2,
    hidden: 32,
    lengthscale: 0.1,
    noiseVariance: 0.05,
    objective: 'leaveOneOut',
    maxSteps: 100,
    learningRate: 0.001,
    weightDecay: 5e-4,
    earlyStop: { from: 7, smoothing: 0.5, tolerance: 0.001 },
    parallel: 1,
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
  };
  const positive = (x: number): boolean => x > 0 && x < Infinity;
  const count = (x: number): boolean => Number.isInteger(x) && x >= 1;
  const rules: readonly [keyof EmbeddingOptions, boolean, string][] = [
    ['layers', count(settings.layers), 'a whole number from 1'],
    ['hidden', count(settings.hidden), 'a whole number from 1'],
    ['lengthscale', positive(settings.lengthscale), 'a positive number'],
    ['noiseVariance', positive(settings.noiseVariance), 'a positive number'],
    ['parallel', count(settings.parallel), 'a whole number from 1'],
    ['maxSteps', settings.maxSteps === 0 || count(settings.maxSteps), 'a whole number from 0'],
    ['learningRate', positive(settings.learningRate), 'a positive number'],
    ['weightDecay', settings.weightDecay === 0 || positive(settings.weightDecay), 'a number of at least 0'],
  ];
  for (const [name, holds, wanted] of rules) {
    if (holds) continue;
    throw new KernelError('OUT_OF_RANGE', `embeddingModel: ${name} is ${String(settings[name])}; give ${wanted}`);
  }
  return settings;
}
