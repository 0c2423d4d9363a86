import { kernelMatrix, rbf } from '../kernels';
import { inverseFromCholesky, solveCholesky } from '../linalg';
import { addToDiagonal, factorize } from '../regression/factorize';
import { leaveOneOutLikelihood } from '../regression/leave-one-out';
import { marginalLikelihood } from '../regression/marginal-likelihood';

/** An objective and its gradient with respect to the embedding, n × width. */
export interface EmbeddingValue {
  readonly value: number;
  readonly gradient: Float64Array;
}

export interface GpObjectiveOptions {
  readonly width: number;
  readonly lengthscale: number;
  readonly noiseVariance: number;
  readonly objective: 'leaveOneOut' | 'marginalLikelihood';
}

/**
 * The log density of the targets a point, with its gradient: with W = ∂/∂C and Kᵢⱼ = exp(−|eᵢ − eⱼ|² / 2σ²),
 *
 *     ∂/∂eᵢ = (2 / σ²) Σⱼ Wᵢⱼ Kᵢⱼ (eⱼ − eᵢ).
 *
 * Where the noise is far below rounding, jitter makes up for it.
 */
export function gpObjective(
  embedding: Float64Array,
  targets: Float64Array,
  { width, lengthscale, noiseVariance, objective }: GpObjectiveOptions,
): EmbeddingValue {
  const n = targets.length;
  const gram = kernelMatrix(rbf({ lengthscale }), rowsOf(embedding, width));
  const covariance = addToDiagonal(gram.slice(), n, noiseVariance);
  const { factor } = factorize(covariance, n, { ladder: [0, 1e-10, 1e-8, 1e-6], scale: 1 });
  const inverse = inverseFromCholesky(factor, n);
  const solved = { factor, inverse, alpha: solveCholesky(factor, targets), targets };
  const { value, weights } = objective === 'leaveOneOut' ? leaveOneOutLikelihood(solved) : marginalLikelihood(solved);
  const gradient = new Float64Array(n * width);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const pull = (2 * weights[i * n + j] * gram[i * n + j]) / (lengthscale * lengthscale * n);
      for (let d = 0; d < width; d++) {
        gradient[i * width + d] += pull * (embedding[j * width + d] - embedding[i * width + d]);
      }
    }
  }
  return { value: value / n, gradient };
}

/** The rows of a matrix of that width, as views. */
export function rowsOf(matrix: Float64Array, width: number): Float64Array[] {
  return Array.from({ length: matrix.length / width }, (_, i) => matrix.subarray(i * width, (i + 1) * width));
}
