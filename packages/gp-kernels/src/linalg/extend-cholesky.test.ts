import { expect, it } from 'vitest';
import { positiveDefinite } from '../testing/positive-definite';
import { cholesky } from './cholesky';
import { extendCholesky } from './extend-cholesky';

it.each([
  [1, 1],
  [20, 3],
  [33, 40],
  [7, 0],
  [0, 4],
])('extendCholesky of %i rows by %i is the factor of the whole', (n, m) => {
  const total = n + m;
  const whole = positiveDefinite(total);
  const part = (rows: number, from: number, columns: number) =>
    Float64Array.from({ length: rows * columns }, (_, at) => {
      const [i, j] = [Math.floor(at / columns), at % columns];
      return whole[(total - rows + i) * total + from + j];
    });
  const leading = Float64Array.from({ length: n * n }, (_, at) => whole[Math.floor(at / n) * total + (at % n)]);
  const extended = extendCholesky(cholesky(leading, n)!, { cross: part(m, 0, n), corner: part(m, n, m) })!;
  cholesky(whole, total)!.forEach((value, at) => expect(extended[at]).toBeCloseTo(value, 12));
});

it('extendCholesky is null where the whole has no factor', () => {
  const factor = Float64Array.of(1);
  expect(extendCholesky(factor, { cross: Float64Array.of(1), corner: Float64Array.of(1) })).toBeNull();
});
