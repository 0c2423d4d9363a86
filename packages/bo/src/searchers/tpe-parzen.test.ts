import { describe, expect, it } from 'vitest';
import { parzenMixture } from './tpe-parzen';

const unit = { low: 0, high: 1, priorWeight: 1 };
const rounded = (values: Float64Array) => Array.from(values, (value) => Number(value.toFixed(12)));

describe('parzenMixture in [0, 1]', () => {
  it('of .2 and .6 has means .5 (prior), .2, .6, deviations 1, .3, .25 and weights 1/3 each', () => {
    const { means, deviations, weights } = parzenMixture([0.2, 0.6], unit);
    expect(rounded(means)).toEqual([0.5, 0.2, 0.6]);
    expect(rounded(deviations)).toEqual([1, 0.3, 0.25]);
    expect([...weights]).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('of nothing is the prior, and of one observation has that with deviation 1/2', () => {
    expect(parzenMixture([], unit)).toEqual({
      means: Float64Array.of(0.5),
      deviations: Float64Array.of(1),
      weights: Float64Array.of(1),
    });
    expect([...parzenMixture([0.9], unit).deviations]).toEqual([1, 0.5]);
  });

  it('does not depend on the order of up to 25 observations, but on that of more', () => {
    const values = Array.from({ length: 30 }, (_, i) => ((i * 7) % 30) / 30);
    const largest = (count: number, reverse: boolean) => {
      const some = values.slice(0, count);
      const { means, weights } = parzenMixture(reverse ? some.reverse() : some, unit);
      return weights[means.indexOf(values[0], 1)];
    };
    expect(largest(25, false)).toBe(largest(25, true));
    expect(largest(30, false)).toBeLessThan(largest(30, true));
  });

  it('the prior weighs as much as is asked', () => {
    expect(parzenMixture([0.2, 0.6], { ...unit, priorWeight: 2 }).weights[0]).toBe(0.5);
  });

  it('of 1,000 observations has no deviation below 1/100', () => {
    const { deviations } = parzenMixture(
      Array.from({ length: 1000 }, (_, i) => i / 1000),
      unit,
    );
    expect(Math.min(...deviations)).toBe(0.01);
  });
});
