import { describe, expect, test } from 'vitest';
import table from '../../fixtures/special.json';
import { erf, erfc, erfcx } from './erf';

describe('erf and its complements agree with mpmath', () => {
  test.each(table.erf)('erf($x) is $y', ({ x, y }) => {
    expect(Math.abs(erf(x) - Number(y))).toBeLessThanOrEqual(4e-16 * Math.abs(Number(y)));
  });

  test.each(table.erfc)('erfc($x) is $y', ({ x, y }) => {
    expect(Math.abs(erfc(x) / Number(y) - 1)).toBeLessThan(1e-14);
  });

  test.each(table.erfcx)('erfcx($x) is $y', ({ x, y }) => {
    expect(Math.abs(erfcx(x) / Number(y) - 1)).toBeLessThan(1e-14);
  });
});

test('erf and erfc reach their limits', () => {
  expect(erf(Infinity)).toBe(1);
  expect(erf(-Infinity)).toBe(-1);
  expect(erfc(28)).toBe(0);
  expect(erfc(-28)).toBe(2);
  expect(erfc(Infinity)).toBe(0);
  expect(erfc(-Infinity)).toBe(2);
});

test('erfcx(x) approaches 1/(x sqrt(pi)) to the right and overflows to the left of -26.6', () => {
  expect(erfcx(1e200) * 1e200 * Math.sqrt(Math.PI)).toBeCloseTo(1, 14);
  expect(erfcx(Infinity)).toBe(0);
  expect(erfcx(-27)).toBe(Infinity);
});

test('NaN stays NaN', () => {
  expect(erf(NaN)).toBeNaN();
  expect(erfc(NaN)).toBeNaN();
  expect(erfcx(NaN)).toBeNaN();
});
