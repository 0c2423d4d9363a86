import { expect, test } from 'vitest';
import { welchTTest } from './welch-t-test';

const x = [27.5, 21, 19, 23.6, 17, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19, 21.7, 21.4];
const y = [27.1, 22, 20.8, 23.4, 23.4, 23.5, 25.8, 22, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5];

test('welchTTest agrees with SciPy 1.17: t = −2.707777779, nu = 26.952746503, p = 0.011616192', () => {
  const { meanDifference, statistic, degreesOfFreedom, pValue } = welchTTest(x, y);
  expect(meanDifference).toBeCloseTo(20.82 - 23.6, 2);
  expect(statistic).toBeCloseTo(-2.707777779103321, 10);
  expect(degreesOfFreedom).toBeCloseTo(26.952746503270294, 8);
  expect(pValue).toBeCloseTo(0.01161619200263083, 12);
});

test('welchTTest is two-sided: exchanging the samples changes the sign and not the probability', () => {
  expect(welchTTest(y, x).statistic).toBe(-welchTTest(x, y).statistic);
  expect(welchTTest(y, x).pValue).toBe(welchTTest(x, y).pValue);
});

test('samples that do not vary have p = 1 where they are equal, and p = 0 otherwise', () => {
  expect(welchTTest([2, 2], [2, 2, 2])).toMatchObject({ meanDifference: 0, statistic: NaN, pValue: 1 });
  expect(welchTTest([3, 3], [2, 2, 2])).toMatchObject({ meanDifference: 1, statistic: Infinity, pValue: 0 });
});

test('welchTTest needs two values in each sample', () => {
  expect(() => welchTTest([1, 2], [1])).toThrow(expect.objectContaining({ code: 'EMPTY' }));
});
