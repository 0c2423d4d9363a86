import type { ObjectiveValue, Solved } from './objective';

/** log p(y) = −½ yᵀC⁻¹y − Σᵢ log Lᵢᵢ − (n/2) log 2π (Rasmussen and Williams 2006, Eq. 5.8). */
export function logMarginalLikelihood({ factor, alpha, targets }: Omit<Solved, 'inverse'>): number {
  const n = targets.length;
  let value = (-n / 2) * Math.log(2 * Math.PI);
  for (let i = 0; i < n; i++) value -= (targets[i] * alpha[i]) / 2 + Math.log(factor[i * n + i]);
  return value;
}

/** The log marginal likelihood with its derivatives, ½ (α αᵀ − C⁻¹) (Rasmussen and Williams 2006, Eq. 5.9). */
export function marginalLikelihood(solved: Solved): ObjectiveValue {
  const { alpha, inverse } = solved;
  const n = alpha.length;
  const weights = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) weights[i * n + j] = (alpha[i] * alpha[j] - inverse[i * n + j]) / 2;
  }
  return { value: logMarginalLikelihood(solved), weights };
}
