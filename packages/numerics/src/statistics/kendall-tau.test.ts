import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../../fixtures/statistics.json';
import { kendallTau } from './kendall-tau';

/** The definition, pair by pair. */
function tauByPairs(x: readonly number[], y: readonly number[], variant: 'a' | 'b'): number {
  let difference = 0;
  let untiedX = 0;
  let untiedY = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const dx = Math.sign(x[i] - x[j]);
      const dy = Math.sign(y[i] - y[j]);
      difference += dx * dy;
      untiedX += Math.abs(dx);
      untiedY += Math.abs(dy);
    }
  }
  return difference / (variant === 'a' ? (x.length * (x.length - 1)) / 2 : Math.sqrt(untiedX) * Math.sqrt(untiedY));
}

test('kendallTau([1 2 3 4], [1 3 2 4]) is 0.6666667', () => {
  expect(kendallTau([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.6666667, 7);
});

test('kendallTau([1 2 2 3], [1 2 3 4]) is 0.9128709 as tau-b and 0.8333333 as tau-a', () => {
  expect(kendallTau([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(0.9128709, 7);
  expect(kendallTau([1, 2, 2, 3], [1, 2, 3, 4], { variant: 'b' })).toBeCloseTo(0.9128709, 7);
  expect(kendallTau([1, 2, 2, 3], [1, 2, 3, 4], { variant: 'a' })).toBeCloseTo(0.8333333, 7);
});

describe('kendallTau agrees with SciPy', () => {
  test.each(cases)('$kendallTauB', ({ x, y, kendallTauB }) => {
    expect(kendallTau(x, y)).toBeCloseTo(kendallTauB!, 12);
  });
});

test('kendallTau equals the count over all pairs, ties and infinities included', () => {
  const value = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constantFrom(Infinity, -Infinity, 0.5));
  const pairs = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(pairs, fc.constantFrom('a' as const, 'b' as const), (sample, variant) => {
      const x = sample.map((pair) => pair[0]);
      const y = sample.map((pair) => pair[1]);
      const finite = (values: number[]) => values.map((v) => Math.max(-1e3, Math.min(1e3, v)));
      const expected = tauByPairs(finite(x), finite(y), variant);
      const tau = kendallTau(x, y, { variant });
      if (Number.isNaN(expected)) expect(tau).toBeNaN();
      else expect(tau).toBeCloseTo(expected, 12);
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('kendallTau of 100,000 reversed values is -1', () => {
  const x = Float64Array.from({ length: 100_000 }, (_, i) => i);
  expect(kendallTau(x, x.toReversed())).toBe(-1);
});

test('kendallTau leaves its arguments as they were', () => {
  const x = [3, 1, 2];
  const y = [1, 3, 2];
  kendallTau(x, y);
  expect([x, y]).toEqual([
    [3, 1, 2],
    [1, 3, 2],
  ]);
});

test('kendallTau of a constant sample is NaN as tau-b and 0 as tau-a', () => {
  expect(kendallTau([1, 1, 1], [1, 2, 3])).toBeNaN();
  expect(kendallTau([1, 1, 1], [1, 2, 3], { variant: 'a' })).toBe(0);
});

test.each([
  ['LENGTH_MISMATCH', [1, 2], [1, 2, 3]],
  ['EMPTY', [1], [1]],
  ['NOT_FINITE', [1, NaN], [1, 2]],
])('kendallTau fails with %s', (code, x, y) => {
  expect(() => kendallTau(x, y)).toThrow(expect.objectContaining({ code }));
});
