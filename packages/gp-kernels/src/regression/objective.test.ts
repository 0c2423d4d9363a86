import { expect, it } from 'vitest';
import { positiveDefinite } from '../testing/positive-definite';
import { cholesky, inverseFromCholesky, solveCholesky } from '../linalg';
import { leaveOneOutLikelihood } from './leave-one-out';
import { marginalLikelihood } from './marginal-likelihood';
import type { Solved } from './objective';

const n = 9;
const targets = Float64Array.from({ length: n }, (_, i) => Math.sin(3 * i) + 0.2 * i);
const solve = (covariance: Float64Array): Solved => {
  const factor = cholesky(covariance, n)!;
  return { factor, inverse: inverseFromCholesky(factor, n), alpha: solveCholesky(factor, targets), targets };
};

it.each([
  ['marginalLikelihood', marginalLikelihood],
  ['leaveOneOutLikelihood', leaveOneOutLikelihood],
])('%s has derivatives that agree with central differences and are symmetric', (_, objective) => {
  const covariance = positiveDefinite(n);
  const { weights } = objective(solve(covariance));
  const step = 1e-5;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const at = (shift: number): number => {
        const moved = covariance.slice();
        moved[i * n + j] += shift;
        if (i !== j) moved[j * n + i] += shift;
        return objective(solve(moved)).value;
      };
      const difference = (at(step) - at(-step)) / (2 * step);
      const derivative = i === j ? weights[i * n + i] : weights[i * n + j] + weights[j * n + i];
      expect(Math.abs(derivative - difference)).toBeLessThan(1e-6 * Math.max(1, Math.abs(difference)));
      expect(weights[i * n + j]).toBe(weights[j * n + i]);
    }
  }
});

it.each([
  ['marginalLikelihood', marginalLikelihood],
  ['leaveOneOutLikelihood', leaveOneOutLikelihood],
])('%s fills the weights given, whatever they held', (_, objective) => {
  const solved = solve(positiveDefinite(n));
  const weights = new Float64Array(n * n).fill(NaN);
  expect(objective(solved, weights).weights).toBe(weights);
  expect(weights).toEqual(objective(solved).weights);
});
