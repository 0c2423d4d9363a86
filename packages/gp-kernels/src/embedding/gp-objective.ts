import { inverseFromCholesky, solveCholesky, subtractProducts, type Block } from '../linalg';
import { factorize } from '../regression/factorize';
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
  const gram = rbfGram(embedding, { n, width, lengthscale });
  const { factor } = factorize(gram, n, { ladder: [0, 1e-10, 1e-8, 1e-6], scale: 1, noise: noiseVariance });
  const inverse = inverseFromCholesky(factor, n);
  const solved = { factor, inverse, alpha: solveCholesky(factor, targets), targets };
  const { value, weights } = objective === 'leaveOneOut' ? leaveOneOutLikelihood(solved) : marginalLikelihood(solved);

  const pull = weights.map((weight, at) => (-2 * weight * gram[at]) / (lengthscale * lengthscale * n));
  const columns = new Float64Array(embedding.length);
  const gradient = new Float64Array(embedding.length);
  for (let i = 0; i < n; i++) {
    let total = 0;
    for (let j = 0; j < n; j++) total += pull[i * n + j];
    for (let d = 0; d < width; d++) {
      columns[d * n + i] = embedding[i * width + d];
      gradient[i * width + d] = total * embedding[i * width + d];
    }
  }
  const rows = { data: pull, offset: 0, stride: n };
  subtractProducts(whole(gradient, width), [rows, whole(columns, n)], { rows: n, columns: width, inner: n });
  return { value: value / n, gradient };
}

/** exp(−|eᵢ − eⱼ|² / 2σ²), n × n. */
function rbfGram(
  embedding: Float64Array,
  { n, width, lengthscale }: { readonly n: number; readonly width: number; readonly lengthscale: number },
): Float64Array {
  // Minus the inner products: |eᵢ − eⱼ|² = eᵢ·eᵢ + eⱼ·eⱼ − 2 eᵢ·eⱼ.
  const gram = new Float64Array(n * n);
  const rows = whole(embedding, width);
  subtractProducts(whole(gram, n), [rows, rows], { rows: n, columns: n, inner: width });
  const squares = Float64Array.from({ length: n }, (_, i) => -gram[i * n + i]);
  for (let i = 0; i < n; i++) {
    gram[i * n + i] = 1;
    for (let j = 0; j < i; j++) {
      const squared = Math.max(0, squares[i] + squares[j] + 2 * gram[i * n + j]);
      gram[i * n + j] = gram[j * n + i] = Math.exp(-squared / (2 * lengthscale * lengthscale));
    }
  }
  return gram;
}

function whole(data: Float64Array, stride: number): Block {
  return { data, offset: 0, stride };
}

/** The rows of a matrix of that width, as views. */
export function rowsOf(matrix: Float64Array, width: number): Float64Array[] {
  return Array.from({ length: matrix.length / width }, (_, i) => matrix.subarray(i * width, (i + 1) * width));
}
