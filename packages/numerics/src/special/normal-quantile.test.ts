import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import table from '../../fixtures/special.json';
import { NumericsError } from '../errors';
import { normalCdf } from './normal-cdf';
import { normalQuantile } from './normal-quantile';

describe('normalQuantile agrees with mpmath', () => {
  test.each(table.normalQuantile)('normalQuantile($x) is $y', ({ x, y }) => {
    expect(Math.abs(normalQuantile(x) - Number(y))).toBeLessThanOrEqual(2e-15 * Math.abs(Number(y)));
  });
});

test('normalQuantile(0) is -Infinity and normalQuantile(1) Infinity', () => {
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
});

test.each([-0.1, 1.1, NaN])('normalQuantile(%s) is out of range', (p) => {
  expect(() => normalQuantile(p)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
  expect(() => normalQuantile(p)).toThrow(NumericsError);
});

test('normalQuantile inverts normalCdf down to -37', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (x) => {
      expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, 9);
    }),
    { seed: 2 },
  );
});
