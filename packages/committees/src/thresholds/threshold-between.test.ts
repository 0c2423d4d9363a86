import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areApart, thresholdBetween } from './threshold-between';

test('parts the two confidences, however near they are', () => {
  const pair = fc.tuple(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 8 }));
  fc.assert(
    fc.property(pair, ([below, power]) => {
      const above = below + Math.max(Math.abs(below), 1e-300) * 2 ** -(6 * power);
      fc.pre(above > below);
      const threshold = thresholdBetween({ below, above });
      expect(threshold).toBeGreaterThan(below);
      expect(threshold).toBeLessThanOrEqual(above);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('at the ends it is an integer beyond', () => {
  expect(thresholdBetween({ below: undefined, above: 0.3 })).toBe(0);
  expect(thresholdBetween({ below: 0.3, above: undefined })).toBe(1);
  expect(thresholdBetween({ below: 1, above: undefined })).toBe(2);
  expect(thresholdBetween({ below: undefined, above: 0 })).toBe(-1);
  expect(thresholdBetween({ below: -2.5, above: undefined })).toBe(-2);
  expect(thresholdBetween({ below: undefined, above: undefined })).toBe(0);
});

test('confidences are apart where more than their last digits differ', () => {
  expect(areApart(0.6783379113942406, 0.6783379113942407)).toBe(false);
  expect(areApart(-0.6783379113942407, -0.6783379113942406)).toBe(false);
  expect(areApart(0.5, 0.5)).toBe(false);
  expect(areApart(0, 1e-300)).toBe(true);
  expect(areApart(0.67833791139, 0.6783379114)).toBe(true);
});
