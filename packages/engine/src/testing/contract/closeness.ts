import { expect } from 'vitest';
import type { Tensor } from '../../program/tensor';
import type { NumericArray } from '../../reference/numeric-array';

/**
 * Asserts equal shapes, equal integers, and floats whose difference is at most `tolerance` times the largest expected
 * value (or times 1, where all are below).
 */
export function expectClose(
  actual: Tensor | undefined,
  expected: NumericArray | Tensor,
  { tolerance, name }: { readonly tolerance: number; readonly name: string },
): void {
  expect(actual, name).toBeDefined();
  expect([...actual!.shape], `shape of ${name}`).toEqual([...expected.shape]);
  expect(actual!.data.length, `elements of ${name}`).toBe(expected.data.length);
  if (expected.data instanceof Int32Array) {
    expect(actual!.data, name).toEqual(expected.data);
    return;
  }
  expect(actual!.data, name).toBeInstanceOf(Float32Array);
  let scale = 1;
  for (const value of expected.data) scale = Math.max(scale, Math.abs(value));
  let [worst, at] = [0, 0];
  actual!.data.forEach((value, i) => {
    const error = Number.isNaN(value) ? Infinity : Math.abs(value - expected.data[i]);
    if (error > worst) [worst, at] = [error, i];
  });
  const detail = `${name}[${at}] is ${actual!.data[at]}, not ${expected.data[at]}`;
  expect(worst / scale, detail).toBeLessThanOrEqual(tolerance);
}
