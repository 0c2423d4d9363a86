import { expect, it } from 'vitest';
import { positiveDefinite } from '../testing/positive-definite';
import { cholesky } from './cholesky';
import { inverseFromCholesky } from './inverse-from-cholesky';

it.each([1, 3, 48, 49, 101])('inverseFromCholesky of %i rows times the matrix is the identity', (n) => {
  const a = positiveDefinite(n);
  const inverse = inverseFromCholesky(cholesky(a, n)!, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let product = 0;
      for (let t = 0; t < n; t++) product += inverse[i * n + t] * a[t * n + j];
      expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-12);
      expect(inverse[i * n + j]).toBe(inverse[j * n + i]);
    }
  }
});

it.each([3, 101])('of %i rows fills the array given, whatever it held', (n) => {
  const factor = cholesky(positiveDefinite(n), n)!;
  const out = new Float64Array(n * n).fill(NaN);
  expect(inverseFromCholesky(factor, n, { out })).toBe(out);
  expect(out).toEqual(inverseFromCholesky(factor, n));
});
