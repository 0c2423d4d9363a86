import type { Random } from '@archipelago/numerics';
import { KernelError } from '../errors';
import { checkBounds } from '../kernels/define-kernel';
import type { Bounds, Kernel } from '../kernels';

export interface GpOptions<X> {
  /** The prior covariance of the function. */
  readonly kernel: Kernel<X>;
  /** Variance of the targets about the function; of the standardised targets where they are. @defaultValue 1e-4 */
  readonly noiseVariance?: number;
  /** Takes the mean off the targets and divides by their deviation; what is asked comes back in units of the targets. @defaultValue false */
  readonly standardize?: boolean;
  /**
   * Tried one after the other until the matrix has a Cholesky factor, in units of the mean of its diagonal.
   * @defaultValue [0, 1e-12, 1e-11, …, 1e-4]
   */
  readonly jitterLadder?: readonly number[];
  /** More points than this are refused: memory grows with the square of their number, time with the cube. @defaultValue 4096 */
  readonly maxPoints?: number;
}

/** What a fit maximises. */
export type GpObjective = 'marginalLikelihood' | 'leaveOneOut';

export interface FitGpOptions<X> extends GpOptions<X> {
  /** `fixed` keeps the noise as given. @defaultValue [1e-8, 10] */
  readonly noiseBounds?: Bounds;
  /** The log marginal likelihood, or the sum of the leave-one-out log predictive densities. @defaultValue 'marginalLikelihood' */
  readonly objective?: GpObjective;
  /** Further starts, log-uniform within the bounds; the best end is kept. @defaultValue 0 */
  readonly restarts?: number;
  /** Draws the restarts; needed where there are any. */
  readonly random?: Random;
  /** Of one start. @defaultValue 200 */
  readonly maxIterations?: number;
  /** Stops where no derivative with respect to a log hyper-parameter is above this. @defaultValue 1e-5 */
  readonly gradientTolerance?: number;
  /** Stops where an iteration gains less than this, relative to the objective or to 1. @defaultValue 2.2e-9 */
  readonly valueTolerance?: number;
}

const DEFAULT_LADDER: readonly number[] = [0, ...[12, 11, 10, 9, 8, 7, 6, 5, 4].map((digits) => 10 ** -digits)];

export type ResolvedGpOptions<X> = Required<GpOptions<X>>;
export type ResolvedFitOptions<X> = Required<Omit<FitGpOptions<X>, 'random'>> & Pick<FitGpOptions<X>, 'random'>;

/** Checks the data and fills the defaults in. */
export function resolveGpOptions<X>(
  points: readonly X[],
  targets: ArrayLike<number>,
  options: GpOptions<X>,
): ResolvedGpOptions<X> {
  const resolved = {
    kernel: options.kernel,
    noiseVariance: options.noiseVariance ?? 1e-4,
    standardize: options.standardize ?? false,
    jitterLadder: options.jitterLadder ?? DEFAULT_LADDER,
    maxPoints: options.maxPoints ?? 4096,
  };
  const n = points.length;
  if (n === 0) throw new KernelError('EMPTY', 'gaussian process: there are no points; give at least one');
  if (n > resolved.maxPoints) {
    throw new KernelError(
      'LIMIT_EXCEEDED',
      `gaussian process: ${n} points; at most ${resolved.maxPoints} are allowed (maxPoints)`,
    );
  }
  if (targets.length !== n) {
    throw new KernelError(
      'LENGTH_MISMATCH',
      `gaussian process: ${n} points and ${targets.length} targets; give as many`,
    );
  }
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(targets[i])) {
      throw new KernelError('NOT_FINITE', `gaussian process: target ${i} is ${targets[i]}; leave such points out`);
    }
  }
  checkNotNegative('noiseVariance', resolved.noiseVariance);
  resolved.jitterLadder.forEach((jitter) => checkNotNegative('jitterLadder', jitter));
  return resolved;
}

/** Checks the data and the options of a fit and fills the defaults in. */
export function resolveFitOptions<X>(
  points: readonly X[],
  targets: ArrayLike<number>,
  options: FitGpOptions<X>,
): ResolvedFitOptions<X> {
  const resolved = {
    ...resolveGpOptions(points, targets, options),
    noiseBounds: options.noiseBounds ?? ([1e-8, 10] as const),
    objective: options.objective ?? 'marginalLikelihood',
    restarts: options.restarts ?? 0,
    random: options.random,
    maxIterations: options.maxIterations ?? 200,
    gradientTolerance: options.gradientTolerance ?? 1e-5,
    valueTolerance: options.valueTolerance ?? 2.2e-9,
  };
  const { noiseBounds, noiseVariance, restarts, random, maxIterations } = resolved;
  if (noiseBounds !== 'fixed') {
    checkBounds('fitGp: noiseBounds', noiseBounds);
    if (noiseVariance === 0) {
      throw new KernelError('OUT_OF_RANGE', "fitGp: noiseVariance is 0; give a positive start or noiseBounds 'fixed'");
    }
  }
  for (const [name, value] of Object.entries({ restarts, maxIterations })) {
    if (!Number.isInteger(value) || value < 0 || value > 1e6) {
      throw new KernelError('OUT_OF_RANGE', `fitGp: ${name} is ${value}; give a whole number up to a million`);
    }
  }
  checkNotNegative('gradientTolerance', resolved.gradientTolerance);
  checkNotNegative('valueTolerance', resolved.valueTolerance);
  if (restarts > 0 && random === undefined) {
    throw new KernelError('MISSING_RANDOM', `fitGp: ${restarts} restarts and no random; give a Random of numerics`);
  }
  return resolved;
}

function checkNotNegative(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) {
    throw new KernelError('OUT_OF_RANGE', `gaussian process: ${name} is ${value}; give a finite number from 0`);
  }
}
