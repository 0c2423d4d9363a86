import fc from 'fast-check';
import { expect, test } from 'vitest';
import { integerTicks, linearTicks, logTicks } from './ticks';

test('integerTicks(-0.5, 39.5) are round whole numbers', () => {
  expect(integerTicks(-0.5, 39.5)).toEqual([0, 5, 10, 15, 20, 25, 30, 35]);
  expect(integerTicks(-0.5, 1.5)).toEqual([0, 1]);
});

test('linearTicks(0, 0.5) have no digits of rounding', () => {
  expect(linearTicks(0, 0.5)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
});

test('logTicks of a decade and a half are 1, 2 and 5', () => {
  expect(logTicks(4000, 150_000)).toEqual([5000, 10_000, 20_000, 50_000, 100_000]);
});

test('logTicks of many decades are few', () => {
  expect(logTicks(1e-30, 1e30).length).toBeLessThan(12);
});

test('ticks lie within the range, in order, and are not many', () => {
  const bound = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(bound, bound, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b) * 1.01];
      for (const ticks of [linearTicks(low, high), integerTicks(low, high), logTicks(low, high)]) {
        expect(ticks.length).toBeLessThanOrEqual(25);
        for (const tick of ticks) expect(tick >= low * 0.999999 && tick <= high * 1.000001).toBe(true);
        expect([...new Set(ticks)].sort((x, y) => x - y)).toEqual(ticks);
      }
    }),
    { seed: 4 },
  );
});
