import type { Random } from '@archipelago/numerics';
import { Matrix } from 'ml-matrix';
import { KernelError } from '../errors';
import type { Kernel, Packed } from '../kernels';
import { dot, extendCholesky, inverseFromCholesky, solveCholesky, solveRows, subtractProducts } from '../linalg';
import { addToDiagonal, factorize, meanDiagonal, type Factor } from './factorize';
import { leaveOneOut, type LeaveOneOut } from './leave-one-out';
import { logMarginalLikelihood } from './marginal-likelihood';
import { resolveGpOptions, type GpOptions, type ResolvedGpOptions } from './options';
import { NO_STANDARDIZATION, standardizationOf, standardized, type Standardization } from './standardization';

export interface PredictOptions {
  /** Whether the variance is that of a new target, noise included, or that of the function. @defaultValue false */
  readonly noise?: boolean;
}

export interface Prediction {
  /** In units of the targets. */
  readonly mean: Float64Array;
  /** In units of the targets squared; never negative. */
  readonly variance: Float64Array;
}

export interface JointPrediction {
  readonly mean: Float64Array;
  readonly covariance: Matrix;
}

export interface SampleOptions extends PredictOptions {
  readonly random: Random;
  /** How many functions are drawn. @defaultValue 1 */
  readonly count?: number;
}

/** Points whose predictions are made at a time, so that what is solved stays in the second cache. */
const PANEL = 256;
/** Jitter of a joint covariance, in units of the prior's: far below what a sample shows. */
const SAMPLE_LADDER = [0, 1e-14, 1e-13, 1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6];

/**
 * An exact Gaussian process given data: the work that does not depend on the question is done once, here, in O(n³) time
 * and O(n²) memory; a prediction then takes O(n²) a point.
 *
 * The prior mean is 0, or the mean of the targets with `standardize`.
 */
export class GaussianProcess<X> {
  readonly kernel: Kernel<X>;
  readonly noiseVariance: number;
  /** What had to be added to the diagonal beyond the noise. */
  readonly jitter: number;
  readonly standardization: Standardization;
  /** log p(targets), in units of the targets. */
  readonly logMarginalLikelihood: number;
  readonly #options: ResolvedGpOptions<X>;
  readonly #points: readonly X[];
  readonly #packed: Packed;
  readonly #factor: Float64Array;
  readonly #alpha: Float64Array;
  /** As given, and standardised. */
  readonly #raw: Float64Array;
  readonly #targets: Float64Array;

  /**
   * Throws `EMPTY`, `LENGTH_MISMATCH`, `NOT_FINITE`, `OUT_OF_RANGE`, `LIMIT_EXCEEDED`, `NOT_POSITIVE_DEFINITE`.
   *
   * @param base a process of the first points with these options, whose factor and standardisation are kept.
   */
  constructor(
    points: readonly X[],
    targets: ArrayLike<number>,
    options: ResolvedGpOptions<X>,
    base?: GaussianProcess<X>,
  ) {
    const { kernel, noiseVariance, standardize } = options;
    const n = points.length;
    this.kernel = kernel;
    this.noiseVariance = noiseVariance;
    this.standardization = base?.standardization ?? (standardize ? standardizationOf(targets) : NO_STANDARDIZATION);
    this.#options = options;
    this.#points = points;
    this.#raw = Float64Array.from(targets);
    this.#targets = standardized(targets, this.standardization);
    this.#packed = kernel.pack(points);
    const { factor, jitter } = (base && base.#factorWith(points.slice(base.#points.length))) ?? this.#newFactor();
    this.#factor = factor;
    this.jitter = jitter;
    this.#alpha = solveCholesky(factor, this.#targets);
    this.logMarginalLikelihood =
      logMarginalLikelihood({ factor, alpha: this.#alpha, targets: this.#targets }) -
      n * Math.log(this.standardization.deviation);
  }

  /**
   * The process given more data, at the same hyper-parameters, noise and standardisation, in O(n²) time a point. Throws as
   * `gaussianProcess`.
   *
   * @param targets one number a point.
   */
  condition(points: readonly X[], targets: ArrayLike<number>): GaussianProcess<X> {
    const all = [...this.#points, ...points];
    const values = [...this.#raw, ...Array.from(targets)];
    return new GaussianProcess(all, values, resolveGpOptions(all, values, this.#options), this);
  }

  /** Mean and variance at each point by itself. */
  predict(points: readonly X[], { noise = false }: PredictOptions = {}): Prediction {
    const mean = new Float64Array(points.length);
    const variance = new Float64Array(points.length);
    for (let from = 0; from < points.length; from += PANEL) {
      const part = this.#predict(points.slice(from, from + PANEL), noise ? this.noiseVariance : 0);
      mean.set(part.mean, from);
      variance.set(part.variance, from);
    }
    return { mean, variance };
  }

  /** Mean and covariance of all points together. */
  joint(points: readonly X[], { noise = false }: PredictOptions = {}): JointPrediction {
    const m = points.length;
    const { mean, covariance } = this.#joint(points, noise);
    const matrix = new Matrix(m, m);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++) matrix.set(i, j, this.#variance(covariance[i * m + j]));
    }
    return { mean, covariance: matrix };
  }

  /** Functions drawn from the posterior: for each, its values at the points. */
  sample(points: readonly X[], { random, count = 1, noise = false }: SampleOptions): Float64Array[] {
    if (!Number.isInteger(count) || count < 0) {
      throw new KernelError('OUT_OF_RANGE', `sample: count is ${count}; give a whole number from 0`);
    }
    const m = points.length;
    const { mean, covariance, scale } = this.#joint(points, noise);
    const { factor } = factorize(covariance, m, { ladder: SAMPLE_LADDER, scale, noise: 0 });
    return Array.from({ length: count }, () => {
      const z = Float64Array.from({ length: m }, () => random.normal());
      return mean.map((mu, i) => {
        let deviate = 0;
        for (let t = 0; t <= i; t++) deviate += factor[i * m + t] * z[t];
        return mu + this.standardization.deviation * deviate;
      });
    });
  }

  /** What the other points say of each point's target, noise included; in units of the targets. */
  leaveOneOut(): LeaveOneOut {
    const inverse = inverseFromCholesky(this.#factor, this.#alpha.length);
    const { mean, variance, logDensity } = leaveOneOut({ inverse, alpha: this.#alpha, targets: this.#targets });
    return {
      mean: mean.map((mu) => this.#mean(mu)),
      variance: variance.map((v) => this.#variance(v)),
      logDensity: logDensity.map((density) => density - Math.log(this.standardization.deviation)),
    };
  }

  #predict(points: readonly X[], noiseVariance: number): Prediction {
    const asked = this.kernel.pack(points);
    const { mean, solved } = this.#solve(asked);
    const n = this.#alpha.length;
    const variance = this.kernel.diagonal(asked).map((prior, i) => {
      const explained = dot(solved, i * n, solved, i * n, n);
      return this.#variance(Math.max(0, prior - explained) + noiseVariance);
    });
    return { mean, variance };
  }

  #newFactor(): Factor {
    const n = this.#points.length;
    const noise = this.noiseVariance;
    const { values } = this.kernel.gram(this.#packed);
    return factorize(values, n, { ladder: this.#options.jitterLadder, scale: meanDiagonal(values, n) + noise, noise });
  }

  /** The factor with some points more; null where it needs more jitter. */
  #factorWith(points: readonly X[]): Factor | null {
    const packed = this.kernel.pack(points);
    const corner = addToDiagonal(
      this.kernel.gram(packed).values.slice(),
      points.length,
      this.noiseVariance + this.jitter,
    );
    const factor = extendCholesky(this.#factor, { cross: this.kernel.cross(packed, this.#packed), corner });
    return factor && { factor, jitter: this.jitter };
  }

  /** The mean, and L⁻¹ k(x, points) as one row a point. */
  #solve(asked: Packed): { readonly mean: Float64Array; readonly solved: Float64Array } {
    const n = this.#alpha.length;
    const solved = this.kernel.cross(asked, this.#packed);
    const mean = new Float64Array(asked.count);
    for (let i = 0; i < asked.count; i++) {
      mean[i] = this.#mean(dot(solved, i * n, this.#alpha, 0, n));
    }
    const whole = { offset: 0, stride: n };
    solveRows({ data: solved, ...whole }, { data: this.#factor, ...whole }, { rows: asked.count, columns: n });
    return { mean, solved };
  }

  /** In units of the standardised targets, but for the mean. `scale` is the mean prior variance. */
  #joint(points: readonly X[], noise: boolean) {
    const m = points.length;
    const n = this.#alpha.length;
    const asked = this.kernel.pack(points);
    const { mean, solved } = this.#solve(asked);
    const covariance = this.kernel.gram(asked).values.slice();
    const scale = meanDiagonal(covariance, m);
    const rows = { data: solved, offset: 0, stride: n };
    subtractProducts({ data: covariance, offset: 0, stride: m }, [rows, rows], { rows: m, columns: m, inner: n });
    if (noise) addToDiagonal(covariance, m, this.noiseVariance);
    return { mean, covariance, scale };
  }

  #mean(standard: number): number {
    return this.standardization.mean + this.standardization.deviation * standard;
  }

  #variance(standard: number): number {
    return this.standardization.deviation ** 2 * standard;
  }
}

/**
 * The Gaussian process of a kernel given data, at the hyper-parameters that the kernel has.
 *
 * @param targets one number a point.
 */
export function gaussianProcess<X>(
  points: readonly X[],
  targets: ArrayLike<number>,
  options: GpOptions<X>,
): GaussianProcess<X> {
  return new GaussianProcess(points, targets, resolveGpOptions(points, targets, options));
}
