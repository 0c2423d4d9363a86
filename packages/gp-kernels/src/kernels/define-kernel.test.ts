import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { defineKernel } from './define-kernel';
import { logParameters } from './kernel';
import { rbf } from './rbf';

/** Brownian motion: k(s, t) = v min(s, t) for times from 0. */
const brownian = defineKernel<number, { count: number; times: readonly number[] }>({
  name: 'brownian',
  parameters: [{ name: 'variance', value: 0.7, bounds: [1e-3, 1e3] }],
  pack: (times) => ({ count: times.length, times }),
  gram: ({ count, times }, [v]) => {
    const values = Float64Array.from(
      { length: count ** 2 },
      (_, i) => v * Math.min(times[i % count], times[Math.floor(i / count)]),
    );
    return { values, pullback: (weights) => Float64Array.of(weights.reduce((sum, w, i) => sum + w * values[i], 0)) };
  },
  cross: (a, b, [v]) => Float64Array.from(a.times.flatMap((s) => b.times.map((t) => v * Math.min(s, t)))),
  diagonal: ({ times }, [v]) => Float64Array.from(times, (t) => v * t),
});

describeKernelContract(brownian, { points: [0, 0.4, 1, 2.5] });

it('withLogParameters makes a new value', () => {
  const kernel = rbf({ lengthscale: 2 });
  expect(kernel.withLogParameters([Math.log(3)]).hyperparameters[0].value).toBeCloseTo(3, 14);
  expect(logParameters(kernel)).toEqual(Float64Array.of(Math.log(2)));
});

it.each([0, -1, NaN, Infinity])('refuses the lengthscale %s with OUT_OF_RANGE', (lengthscale) => {
  expect(() => rbf({ lengthscale })).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
});

it.each([
  [0, 1],
  [2, 1],
  [1, Infinity],
  [NaN, 1],
] as const)('refuses the bounds [%s, %s] with OUT_OF_RANGE', (lower, upper) => {
  expect(() => rbf({ lengthscaleBounds: [lower, upper] })).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
});

it.each([NaN, 1e4, -1e4])('withLogParameters refuses the logarithm %s with OUT_OF_RANGE', (log) => {
  expect(() => rbf().withLogParameters([log])).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
});
