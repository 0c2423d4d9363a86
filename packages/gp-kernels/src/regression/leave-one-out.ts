import { normalLogPdf } from '@archipelago/numerics';
import { dot, mirror, subtractProducts } from '../linalg';
import type { ObjectiveValue, Solved } from './objective';

/** What the other points say of each, noise included. */
export interface LeaveOneOut {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** log p(yᵢ | all others). */
  readonly logDensity: Float64Array;
}

/**
 * Leave-one-out predictions in closed form, without a fit a point: μᵢ = yᵢ − αᵢ / (C⁻¹)ᵢᵢ, σᵢ² = 1 / (C⁻¹)ᵢᵢ (Rasmussen
 * and Williams 2006, Eq. 5.10–5.12). Their mean log density is minus the loss of thesis Eq. 2.6.
 */
export function leaveOneOut({ inverse, alpha, targets }: Omit<Solved, 'factor'>): LeaveOneOut {
  const n = alpha.length;
  const variance = Float64Array.from(alpha, (_, i) => 1 / inverse[i * n + i]);
  const mean = targets.map((y, i) => y - alpha[i] * variance[i]);
  const logDensity = targets.map((y, i) => {
    const deviation = Math.sqrt(variance[i]);
    return normalLogPdf((y - mean[i]) / deviation) - Math.log(deviation);
  });
  return { mean, variance, logDensity };
}

/**
 * The sum of the log densities with its derivatives: with κᵢ = (C⁻¹)ᵢᵢ, aᵢ = −αᵢ/κᵢ and bᵢ = ½/κᵢ + ½ αᵢ²/κᵢ²,
 * −sym((C⁻¹a) αᵀ) − C⁻¹ diag(b) C⁻¹, which is Eq. 5.13 of Rasmussen and Williams for all hyper-parameters at once.
 *
 * @param weights overwritten with the derivatives; a new array unless given.
 */
export function leaveOneOutLikelihood(
  solved: Solved,
  weights: Float64Array = new Float64Array(solved.inverse.length),
): ObjectiveValue {
  const { inverse, alpha } = solved;
  const n = alpha.length;
  const kappa = alpha.map((_, i) => inverse[i * n + i]);
  const a = alpha.map((x, i) => -x / kappa[i]);
  const solvedA = alpha.map((_, i) => dot(inverse, i * n, a, 0, n));
  const weighed = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const root = Math.sqrt((1 + (alpha[j] * alpha[j]) / kappa[j]) / (2 * kappa[j]));
    for (let i = 0; i < n; i++) weighed[i * n + j] = inverse[i * n + j] * root;
  }
  for (let i = 0; i < n; i++) {
    weights.fill(0, i * n + i + 1, i * n + n);
    for (let j = 0; j <= i; j++) weights[i * n + j] = -(solvedA[i] * alpha[j] + solvedA[j] * alpha[i]) / 2;
  }
  subtractLower(weights, weighed, n);
  const value = leaveOneOut(solved).logDensity.reduce((total, density) => total + density, 0);
  return { value, weights: mirror(weights, n) };
}

/** C ← C − A Aᵀ, the lower half and some of the upper one. */
function subtractLower(c: Float64Array, a: Float64Array, n: number): void {
  const rows = 48;
  for (let from = 0; from < n; from += rows) {
    const block = { offset: from * n, stride: n };
    subtractProducts(
      { data: c, ...block },
      [
        { data: a, ...block },
        { data: a, offset: 0, stride: n },
      ],
      {
        rows: Math.min(rows, n - from),
        columns: Math.min(from + rows, n),
        inner: n,
      },
    );
  }
}
