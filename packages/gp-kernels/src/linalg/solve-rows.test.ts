import { expect, it } from 'vitest';
import { positiveDefinite } from '../testing/positive-definite';
import { cholesky } from './cholesky';
import { solveLower } from './solve';
import { solveRows } from './solve-rows';

it.each([1, 5, 48, 75, 203])('solveRows of 7 right-hand sides and %i columns is solveLower of each', (n) => {
  const factor = cholesky(positiveDefinite(n), n)!;
  const b = Float64Array.from({ length: 7 * n }, (_, i) => Math.sin(i));
  const solved = b.slice();
  const whole = { offset: 0, stride: n };
  solveRows({ data: solved, ...whole }, { data: factor, ...whole }, { rows: 7, columns: n });
  for (let i = 0; i < 7; i++) {
    solveLower(factor, b.subarray(i * n, (i + 1) * n)).forEach((value, j) =>
      expect(solved[i * n + j]).toBeCloseTo(value, 12),
    );
  }
});
