import { describe, expect, test } from 'vitest';
import { cases } from '../../fixtures/statistics.json';
import { standardDeviation, variance } from './variance';

test('variance([2, 4, 4, 4, 5, 5, 7, 9]) is 4 of the population and 32/7 of a sample', () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  expect(variance(values, { population: true })).toBe(4);
  expect(variance(values)).toBeCloseTo(32 / 7, 14);
  expect(standardDeviation(values, { population: true })).toBe(2);
});

describe('variance agrees with NumPy', () => {
  test.each(cases)('of a sample: $sampleVariance', ({ x, sampleVariance, populationVariance }) => {
    expect(variance(x)).toBeCloseTo(sampleVariance, 12);
    expect(variance(x, { population: true })).toBeCloseTo(populationVariance, 12);
  });
});

test('a common offset of 1e9 costs no digits', () => {
  expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
});

test('one value has a population variance of 0 and no sample variance', () => {
  expect(variance([3], { population: true })).toBe(0);
  expect(() => variance([3])).toThrow(expect.objectContaining({ code: 'EMPTY' }));
});
