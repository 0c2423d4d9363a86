import type { ObjectiveValue, Solved } from './objective';

/** log p(y) = −½ yᵀC⁻¹y − Σᵢ log Lᵢᵢ − (n/2) log 2π (Rasmussen and Williams 2006, Eq. 5.8). */
export function logMarginalLikelihood({ factor, alpha, targets }: Omit<Solved, 'inverse'>): number {
  const n = targets.length;
  let value = (-n / 2) * Math.log(2 * Math.PI);
  for (let i = 0; i < n; i++) value -= (targets[i] * alpha[i]) / 2 + Math.log(factor[i * n + i]);
  return value;
}

/**
 * The log marginal likelihood with its derivatives, ½ (α αᵀ − C⁻¹) (Rasmussen and Williams 2006, Eq. 5.9).
 *
 * @param weights overwritten with the derivatives; a new array unless given.
 */
export function marginalLikelihood(
  solved: Solved,
  weights: Float64Array = new Float64Array(solved.inverse.length),
): ObjectiveValue {
  const { alpha, inverse } = solved;
  const n = alpha.length;
  for (let i = 0, at = 0; i < n; i++) {
    const half = alpha[i] / 2;
    for (let j = 0; j < n; j++, at++) weights[at] = half * alpha[j] - inverse[at] / 2;
  }
  return { value: logMarginalLikelihood(solved), weights };
}
