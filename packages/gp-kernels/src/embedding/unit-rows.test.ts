import { expect, it } from 'vitest';
import { unitRows, unitRowsGradient } from './unit-rows';

const matrix = [3, 4, 0, 0, 1, -2];

it('unitRows divides rows by their length and leaves zeros', () => {
  const { rows, lengths } = unitRows(matrix, 2);
  expect([...rows.subarray(0, 4)]).toEqual([0.6, 0.8, 0, 0]);
  expect([...lengths]).toEqual([5, 0, Math.sqrt(5)]);
});

it('unitRowsGradient agrees with central differences', () => {
  const weights = Float64Array.of(0.3, -1, 2, 2, 0.5, 0.7);
  const value = (x: readonly number[]) => unitRows(x, 2).rows.reduce((total, r, i) => total + r * weights[i], 0);
  const gradient = unitRowsGradient(unitRows(matrix, 2), weights, 2);
  for (const at of [0, 1, 4, 5]) {
    const moved = (step: number) => value(matrix.map((x, i) => (i === at ? x + step : x)));
    expect(gradient[at]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 6);
  }
  expect([gradient[2], gradient[3]]).toEqual([0, 0]);
});
