import { logParameters, type Kernel, type Packed } from '../kernels';
import { inverseFromCholesky, solveCholesky } from '../linalg';
import { minimizeBounded, type Evaluation } from '../optimization';
import { meanDiagonal, tryFactorize } from './factorize';
import { GaussianProcess } from './gaussian-process';
import { leaveOneOutLikelihood } from './leave-one-out';
import { marginalLikelihood } from './marginal-likelihood';
import { resolveFitOptions, type FitGpOptions, type ResolvedFitOptions } from './options';
import { NO_STANDARDIZATION, standardizationOf, standardized } from './standardization';

/** How one start of a fit ended. */
export interface GpStart {
  /** The objective, of the standardised targets where they are; −Infinity where the start's matrix has no factor. */
  readonly objective: number;
  /** How often the objective and its gradient were computed. */
  readonly evaluations: number;
  readonly iterations: number;
  /** False where the iterations ran out. */
  readonly converged: boolean;
}

export interface GpFit<X> {
  /** The process at the best hyper-parameters found. */
  readonly gp: GaussianProcess<X>;
  /** The first from the kernel's own hyper-parameters, then the restarts. */
  readonly starts: readonly GpStart[];
}

/**
 * Fits the free hyper-parameters of a kernel, and the noise, to data: the log marginal likelihood or the leave-one-out
 * log density is maximised over their logarithms, within bounds, from the kernel's own values and from restarts.
 *
 * @param targets one number a point.
 */
export function fitGp<X>(points: readonly X[], targets: ArrayLike<number>, options: FitGpOptions<X>): GpFit<X> {
  const resolved = resolveFitOptions(points, targets, options);
  const model = new Model(points, targets, resolved);
  const ends = model.starts().map((start) =>
    minimizeBounded((logs) => model.evaluate(logs), start, {
      lower: model.lower,
      upper: model.upper,
      gradientTolerance: resolved.gradientTolerance,
      valueTolerance: resolved.valueTolerance,
      maxIterations: resolved.maxIterations,
    }),
  );
  const best = ends.reduce((least, end) => (end.value < least.value ? end : least));
  return {
    gp: new GaussianProcess(points, targets, { ...resolved, ...model.at(best.point) }),
    starts: ends.map(({ value, evaluations, iterations, converged }) => ({
      objective: -value,
      evaluations,
      iterations,
      converged,
    })),
  };
}

/** The objective as a function of the logarithms of the kernel's hyper-parameters and, last, of the noise. */
class Model<X> {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly #options: ResolvedFitOptions<X>;
  readonly #packed: Packed;
  readonly #targets: Float64Array;
  /** n × n, of the latest evaluation: an array a matrix and evaluation would take longer to clear and collect than to fill. */
  readonly #factor: Float64Array;
  readonly #inverse: Float64Array;
  readonly #weights: Float64Array;

  constructor(points: readonly X[], targets: ArrayLike<number>, options: ResolvedFitOptions<X>) {
    const { kernel, noiseBounds, standardize } = options;
    this.#options = options;
    this.#packed = kernel.pack(points);
    this.#targets = standardized(targets, standardize ? standardizationOf(targets) : NO_STANDARDIZATION);
    const size = points.length ** 2;
    this.#factor = new Float64Array(size);
    this.#inverse = new Float64Array(size);
    this.#weights = new Float64Array(size);
    const bounds = kernel.hyperparameters.map((parameter) => parameter.bounds);
    if (noiseBounds !== 'fixed') bounds.push(noiseBounds);
    this.lower = Float64Array.from(bounds, ([lower]) => Math.log(lower));
    this.upper = Float64Array.from(bounds, ([, upper]) => Math.log(upper));
  }

  starts(): Float64Array[] {
    const { kernel, noiseBounds, noiseVariance, restarts, random } = this.#options;
    const own = [...logParameters(kernel), ...(noiseBounds === 'fixed' ? [] : [Math.log(noiseVariance)])];
    const drawn = Array.from({ length: restarts }, (_, restart) => {
      const source = random!.split('restart', restart);
      return this.lower.map((lower, i) => lower + source.uniform() * (this.upper[i] - lower));
    });
    return [Float64Array.from(own), ...drawn];
  }

  /** Kernel and noise at some logarithms. */
  at(logs: Float64Array): { readonly kernel: Kernel<X>; readonly noiseVariance: number } {
    const { kernel, noiseBounds, noiseVariance } = this.#options;
    const count = kernel.hyperparameters.length;
    return {
      kernel: kernel.withLogParameters(logs.subarray(0, count)),
      noiseVariance: noiseBounds === 'fixed' ? noiseVariance : Math.exp(logs[count]),
    };
  }

  /** Minus the objective and its gradient; Infinity where the matrix has no Cholesky factor. */
  evaluate(logs: Float64Array): Evaluation {
    const { jitterLadder: ladder, objective, noiseBounds } = this.#options;
    const n = this.#targets.length;
    const { kernel, noiseVariance } = this.at(logs);
    const gram = kernel.gram(this.#packed);
    const scale = meanDiagonal(gram.values, n) + noiseVariance;
    const factored = tryFactorize(gram.values, n, { ladder, scale, noise: noiseVariance, out: this.#factor });
    if (factored === null) return { value: Infinity, gradient: new Float64Array(logs.length) };
    const { factor } = factored;
    const solved = {
      factor,
      inverse: inverseFromCholesky(factor, n, { out: this.#inverse }),
      alpha: solveCholesky(factor, this.#targets),
      targets: this.#targets,
    };
    const likelihood = objective === 'leaveOneOut' ? leaveOneOutLikelihood : marginalLikelihood;
    const { value, weights } = likelihood(solved, this.#weights);
    const gradient = new Float64Array(logs.length);
    gradient.set(gram.pullback(weights));
    if (noiseBounds !== 'fixed') gradient[logs.length - 1] = noiseVariance * n * meanDiagonal(weights, n);
    return { value: -value, gradient: gradient.map((g) => -g) };
  }
}
