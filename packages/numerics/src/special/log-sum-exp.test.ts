import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logSumExp } from './log-sum-exp';

test('logSumExp([log 1, log 2, log 3]) is log 6', () => {
  expect(logSumExp([0, Math.log(2), Math.log(3)])).toBeCloseTo(Math.log(6), 15);
});

test('logSumExp neither overflows nor underflows', () => {
  expect(logSumExp([1000, 1000])).toBe(1000 + Math.LN2);
  expect(logSumExp([-1000, -1000])).toBe(-1000 + Math.LN2);
});

test('logSumExp of nothing is -Infinity, and infinities and NaN pass through', () => {
  expect(logSumExp([])).toBe(-Infinity);
  expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
  expect(logSumExp([-Infinity, 3])).toBe(3);
  expect(logSumExp([Infinity, 0])).toBe(Infinity);
  expect(logSumExp([Infinity, NaN])).toBeNaN();
});

test('adding c to every value adds c to logSumExp', () => {
  const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, fc.double({ min: -500, max: 500, noNaN: true }), (sample, c) => {
      expect(logSumExp(sample.map((value) => value + c))).toBeCloseTo(logSumExp(sample) + c, 9);
    }),
    { seed: 3 },
  );
});
