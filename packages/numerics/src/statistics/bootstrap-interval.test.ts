import { expect, test } from 'vitest';
import { createRandom } from '../random';
import { bootstrapInterval } from './bootstrap-interval';
import { median } from './quantile';

test('bootstrapInterval is the same for the same seed', () => {
  const values = Float64Array.from({ length: 30 }, (_, i) => Math.sqrt(i));
  const first = bootstrapInterval(values, { random: createRandom(1) });
  expect(bootstrapInterval(values, { random: createRandom(1) })).toEqual(first);
  expect(bootstrapInterval(values, { random: createRandom(2) })).not.toEqual(first);
});

test('a 90 % interval of the mean of 40 normal values covers the true mean in 90 % of 300 draws', () => {
  let covered = 0;
  for (let draw = 0; draw < 300; draw++) {
    const random = createRandom(`coverage ${draw}`);
    const values = Array.from({ length: 40 }, () => random.normal());
    const { lower, upper } = bootstrapInterval(values, { random, level: 0.9, resamples: 300 });
    if (lower <= 0 && upper >= 0) covered++;
  }
  // Four standard deviations of a binomial count.
  expect(Math.abs(covered - 270)).toBeLessThan(4 * Math.sqrt(300 * 0.9 * 0.1) + 3);
});

test('the statistic can be chosen, and the estimate is that of the sample', () => {
  const { estimate, lower, upper } = bootstrapInterval([1, 2, 3, 4, 100], {
    random: createRandom(3),
    statistic: median,
  });
  expect(estimate).toBe(3);
  expect(lower).toBeGreaterThanOrEqual(1);
  expect(upper).toBeLessThanOrEqual(100);
  expect(lower).toBeLessThanOrEqual(upper);
});

test('equal values have an interval of no width', () => {
  expect(bootstrapInterval([5, 5, 5], { random: createRandom(0) })).toEqual({ estimate: 5, lower: 5, upper: 5 });
});

test.each([{ level: 0 }, { level: 1 }, { resamples: 0 }, { resamples: 1.5 }])('%o is out of range', (options) => {
  expect(() => bootstrapInterval([1, 2], { random: createRandom(0), ...options })).toThrow(
    expect.objectContaining({ code: 'OUT_OF_RANGE' }),
  );
});

test('bootstrapInterval of nothing is an error', () => {
  expect(() => bootstrapInterval([], { random: createRandom(0) })).toThrow(expect.objectContaining({ code: 'EMPTY' }));
});
