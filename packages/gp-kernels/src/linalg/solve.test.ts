import { expect, it } from 'vitest';
import { positiveDefinite } from '../testing/positive-definite';
import { cholesky } from './cholesky';
import { solveCholesky, solveLower } from './solve';

const n = 60;
const a = positiveDefinite(n);
const factor = cholesky(a, n)!;
const b = Float64Array.from({ length: n }, (_, i) => Math.sin(i));
const times = (matrix: Float64Array, x: Float64Array) =>
  x.map((_, i) => x.reduce((total, value, j) => total + matrix[i * n + j] * value, 0));

it('solveLower(L, b) is x with L x = b', () => {
  times(factor, solveLower(factor, b)).forEach((value, i) => expect(value).toBeCloseTo(b[i], 12));
});

it('solveCholesky(L, b) is x with L Lᵀ x = b', () => {
  times(a, solveCholesky(factor, b)).forEach((value, i) => expect(value).toBeCloseTo(b[i], 11));
});
