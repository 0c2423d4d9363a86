import { expect, test } from 'vitest';
import table from '../../fixtures/special.json';
import { logGamma } from './log-gamma';

test.each(table.logGamma)('logGamma($x) is $y', ({ x, y }) => {
  expect(Math.abs(logGamma(x) - Number(y))).toBeLessThan(1e-14 * Math.max(1, Math.abs(Number(y))));
});

test('logGamma(171) is the sum of log k below 171', () => {
  let factorial = 0;
  for (let k = 2; k < 171; k++) factorial += Math.log(k);
  expect(logGamma(171)).toBeCloseTo(factorial, 9);
  expect(logGamma(Infinity)).toBe(Infinity);
});

test.each([0, -1, NaN])('logGamma(%s) is out of range', (x) => {
  expect(() => logGamma(x)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
});
