import { describe, expect, test } from 'vitest';
import { cases } from '../../fixtures/statistics.json';
import { pairedTTest } from './paired-t-test';

describe('pairedTTest agrees with SciPy', () => {
  test.each(cases)('t = $tStatistic, p = $tPValue', ({ x, y, tStatistic, tPValue }) => {
    const result = pairedTTest(x, y);
    expect(result.statistic).toBeCloseTo(tStatistic!, 10);
    expect(result.pValue).toBeCloseTo(tPValue!, 12);
    expect(result.degreesOfFreedom).toBe(x.length - 1);
  });
});

test('pairedTTest is two-sided: exchanging the samples changes the sign and not the probability', () => {
  const forth = pairedTTest([1, 2, 4], [2, 2, 3.5]);
  const back = pairedTTest([2, 2, 3.5], [1, 2, 4]);
  expect(back.statistic).toBe(-forth.statistic);
  expect(back.pValue).toBe(forth.pValue);
});

test('equal samples have p = 1, and a constant difference p = 0', () => {
  expect(pairedTTest([1, 2, 3], [1, 2, 3])).toMatchObject({ meanDifference: 0, statistic: NaN, pValue: 1 });
  expect(pairedTTest([2, 3, 4], [1, 2, 3])).toMatchObject({ meanDifference: 1, statistic: Infinity, pValue: 0 });
});

test('pairedTTest needs two pairs', () => {
  expect(() => pairedTTest([1], [1])).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  expect(() => pairedTTest([1, 2], [1])).toThrow(expect.objectContaining({ code: 'LENGTH_MISMATCH' }));
});
