import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { expect, it } from 'vitest';
import { positiveDefinite } from '../testing/positive-definite';
import { cholesky } from './cholesky';

it.each([1, 2, 47, 48, 49, 97, 130])('cholesky of %i rows is ml-matrix’s', (n) => {
  const a = positiveDefinite(n);
  const expected = new CholeskyDecomposition(Matrix.from1DArray(n, n, [...a])).lowerTriangularMatrix.to1DArray();
  cholesky(a, n)!.forEach((value, i) => expect(Math.abs(value - expected[i])).toBeLessThan(1e-12));
});

it('reads the lower half alone', () => {
  const a = positiveDefinite(60);
  const lower = a.map((value, at) => (at % 60 > Math.floor(at / 60) ? NaN : value));
  expect(cholesky(lower, 60)).toEqual(cholesky(a, 60));
});

it.each([
  ['indefinite', [1, 2, 2, 1]],
  ['singular', [1, 1, 1, 1]],
  ['zero', [0, 0, 0, 0]],
  ['holding NaN', [1, 0, NaN, 1]],
  ['holding Infinity', [Infinity, 0, 0, 1]],
])('is null for a matrix that is %s', (_, a) => {
  expect(cholesky(Float64Array.from(a), 2)).toBeNull();
});

it('is empty for no rows', () => {
  expect(cholesky(new Float64Array(0), 0)).toHaveLength(0);
});

it.each([3, 100])('of %i rows adds a ridge to the diagonal and fills the array given, not the matrix', (n) => {
  const a = positiveDefinite(n);
  const before = a.slice();
  const out = new Float64Array(n * n).fill(NaN);
  const factor = cholesky(a, n, { ridge: 0.5, out });
  expect(factor).toBe(out);
  expect(factor).toEqual(
    cholesky(
      a.map((value, at) => (at % (n + 1) === 0 ? value + 0.5 : value)),
      n,
    ),
  );
  expect(a).toEqual(before);
});
