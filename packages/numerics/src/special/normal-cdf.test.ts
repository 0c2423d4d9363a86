import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import table from '../../fixtures/special.json';
import { normalCdf, normalLogCdf } from './normal-cdf';

describe('the normal distribution function agrees with mpmath in both tails', () => {
  test.each(table.normalCdf)('normalCdf($x) is $y', ({ x, y }) => {
    expect(Math.abs(normalCdf(x) / Number(y) - 1)).toBeLessThan(1e-13);
  });

  test.each(table.normalLogCdf)('normalLogCdf($x) is $y', ({ x, y }) => {
    expect(Math.abs(normalLogCdf(x) / Number(y) - 1)).toBeLessThan(1e-13);
  });
});

test('normalCdf and normalLogCdf reach their limits', () => {
  expect(normalCdf(Infinity)).toBe(1);
  expect(normalCdf(-Infinity)).toBe(0);
  expect(normalCdf(-39)).toBe(0);
  expect(normalLogCdf(Infinity)).toBe(-0);
  expect(normalLogCdf(-Infinity)).toBe(-Infinity);
  expect(normalCdf(NaN)).toBeNaN();
});

test('normalCdf(x) + normalCdf(-x) is 1 and both functions never fall', () => {
  const double = fc.double({ min: -37, max: 37, noNaN: true });
  fc.assert(
    fc.property(double, double, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(normalCdf(a) + normalCdf(-a)).toBeCloseTo(1, 14);
      expect(normalCdf(high)).toBeGreaterThanOrEqual(normalCdf(low) * (1 - 1e-13));
      expect(normalLogCdf(high)).toBeGreaterThanOrEqual(normalLogCdf(low) * (1 + 1e-13));
    }),
    { seed: 1 },
  );
});
