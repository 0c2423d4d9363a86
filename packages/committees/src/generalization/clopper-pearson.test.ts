import { logGamma } from '@archipelago/numerics';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound, upperBound } from './clopper-pearson';

/** P(X = k) of Binomial(n, p). */
const mass = (k: number, n: number, p: number) =>
  Math.exp(
    logGamma(n + 1) -
      logGamma(k + 1) -
      logGamma(n - k + 1) +
      (k && k * Math.log(p)) +
      (n - k && (n - k) * Math.log(1 - p)),
  );

test('the bounds are where the binomial tails are the risk', () => {
  const tail = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.constantFrom(0.5, 0.05, 0.025, 1e-3));
  fc.assert(
    fc.property(tail, ([trials, drawn, risk]) => {
      const successes = drawn % (trials + 1);
      const [upper, lower] = [upperBound({ successes, trials }, risk), lowerBound({ successes, trials }, risk)];
      const sum = (from: number, to: number, p: number): number =>
        Array.from({ length: to - from + 1 }, (_, i) => mass(from + i, trials, p)).reduce((a, b) => a + b, 0);
      if (successes < trials) expect(sum(0, successes, upper)).toBeCloseTo(risk, 9);
      else expect(upper).toBe(1);
      if (successes > 0) expect(sum(successes, trials, lower)).toBeCloseTo(risk, 9);
      else expect(lower).toBe(0);
    }),
    { seed: 34, numRuns: 200 },
  );
});

test('of no success in n trials the upper bound is 1 - risk^(1/n): about 3/n at 5 %', () => {
  for (const trials of [10, 1000, 25_000]) {
    const bound = upperBound({ successes: 0, trials }, 0.05);
    expect(bound / (1 - 0.05 ** (1 / trials))).toBeCloseTo(1, 9);
  }
});

test('10 of 100 lie between 4.90 % and 17.62 % at 95 % (the textbook interval)', () => {
  expect(lowerBound({ successes: 10, trials: 100 }, 0.025)).toBeCloseTo(0.049, 3);
  expect(upperBound({ successes: 10, trials: 100 }, 0.025)).toBeCloseTo(0.1762, 4);
});

test('refuses what are no counts', () => {
  const bad = expect.objectContaining({ code: 'BAD_OPTION' }) as Error;
  expect(() => upperBound({ successes: 3, trials: 2 }, 0.05)).toThrow(bad);
  expect(() => lowerBound({ successes: 1, trials: 2 }, 0)).toThrow(bad);
});
