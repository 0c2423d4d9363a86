import type { FitGpOptions, Kernel } from '@archipelago/gp-kernels';
import { BoError } from '../errors';
import type { Maximizer } from '../maximizers/maximizer';
import { randomMaximizer } from '../maximizers/random-maximizer';

/** What searchers with Gaussian processes have in common. */
export interface GpSearchOptions<C> {
  /** How alike candidates are; its free hyper-parameters are fitted. Any kernel of `@archipelago/gp-kernels`: of vectors, cells, graphs. */
  readonly kernel: Kernel<C>;
  /**
   * Looks for the candidate with the greatest acquisition.
   *
   * @defaultValue randomMaximizer()
   */
  readonly maximizer?: Maximizer<C>;
  /**
   * Trials of samples of the space, before the model is asked.
   *
   * @defaultValue 10
   */
  readonly initial?: number;
  /**
   * Whether the model's prior is put around the mean of the observed values and in units of their deviation, or around 0 in
   * units of the metric.
   *
   * @defaultValue true
   */
  readonly standardize?: boolean;
  /**
   * How hyper-parameters and noise are fitted: noise, objective, restarts.
   *
   * @defaultValue a noise variance from 0.01 within [1e-6, 1], the rest as `fitGp`
   */
  readonly fit?: Omit<FitGpOptions<C>, 'kernel' | 'standardize' | 'random'>;
  /**
   * Names a candidate; equal names mean equal candidates, and none is suggested twice.
   *
   * @defaultValue JSON.stringify
   */
  readonly key?: (candidate: C) => string;
}

export type ResolvedGpSearchOptions<C> = Required<GpSearchOptions<C>>;

export function resolveGpSearchOptions<C>(place: string, options: GpSearchOptions<C>): ResolvedGpSearchOptions<C> {
  const initial = options.initial ?? 10;
  if (!Number.isInteger(initial) || initial < 1) {
    throw new BoError('BAD_OPTION', `${place}: initial is ${initial}; give a whole number from 1`);
  }
  return {
    kernel: options.kernel,
    maximizer: options.maximizer ?? randomMaximizer(),
    initial,
    standardize: options.standardize ?? true,
    fit: { noiseVariance: 0.01, noiseBounds: [1e-6, 1], ...options.fit },
    key: options.key ?? JSON.stringify,
  };
}
