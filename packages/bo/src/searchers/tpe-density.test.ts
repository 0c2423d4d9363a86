import { createRandom, normalCdf, normalPdf, sum } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import type { Dimension } from '../parameters/dimension';
import { densityOf } from './tpe-density';

const of = (dimension: Dimension, observations: readonly number[], priorWeight = 1) =>
  densityOf(dimension, Float64Array.from(observations), priorWeight);
const grid = (low: number, high: number) => Array.from({ length: 2001 }, (_, i) => low + (i / 2000) * (high - low));

describe('densityOf', () => {
  it('uniform is the mixture of normal densities', () => {
    const { at } = of({ kind: 'uniform', low: 0, high: 1 }, [0.2, 0.6]);
    const mixture = (x: number) =>
      (normalPdf(x - 0.5) + normalPdf((x - 0.2) / 0.3) / 0.3 + normalPdf((x - 0.6) / 0.25) / 0.25) / 3;
    for (const x of [0, 0.1, 0.45, 1]) expect(at(x) / at(0.2)).toBeCloseTo(mixture(x) / mixture(0.2), 12);
  });

  it('logUniform is that of the logarithms', () => {
    const logs = of({ kind: 'logUniform', low: 1, high: Math.E }, [Math.exp(0.2), Math.exp(0.6)]);
    const plain = of({ kind: 'uniform', low: 0, high: 1 }, [0.2, 0.6]);
    for (const x of [0.1, 0.7]) expect(logs.at(Math.exp(x))).toBeCloseTo(plain.at(x), 12);
  });

  it('integer is the probability of what rounds to the value', () => {
    // One observation of ten: the range is [0.5, 10.5], the prior N(5.5, 10), the other N(3, 5).
    const { at } = of({ kind: 'integer', low: 1, high: 10 }, [3]);
    const between = (a: number, b: number, mu: number, sigma: number) =>
      normalCdf((b - mu) / sigma) - normalCdf((a - mu) / sigma);
    const mass = (x: number) => between(x - 0.5, x + 0.5, 5.5, 10) + between(x - 0.5, x + 0.5, 3, 5);
    for (const x of [1, 4, 10]) expect(at(x) / at(3)).toBeCloseTo(mass(x) / mass(3), 12);
  });

  it('categorical counts, and adds the number of choices times the prior', () => {
    const even = of({ kind: 'categorical', count: 3 }, [2, 2, 0]);
    expect([0, 1, 2].map(even.at)).toEqual([2 / 6, 1 / 6, 3 / 6]);
    const skewed = of({ kind: 'categorical', count: 2, prior: [0.75, 0.25] }, [1], 2);
    expect([0, 1].map(skewed.at)).toEqual([3 / 5, 2 / 5]);
  });

  it.each<[Dimension, number[], readonly number[]]>([
    [{ kind: 'uniform', low: -1, high: 3 }, [-0.9, 2, 2.2], grid(-1, 3)],
    [{ kind: 'integer', low: 1, high: 6 }, [1, 1, 5], [1, 2, 3, 4, 5, 6]],
    [{ kind: 'categorical', count: 4 }, [3, 3, 1], [0, 1, 2, 3]],
  ])('%j draws as its density says', (dimension, observations, values) => {
    const { sample, at } = of(dimension, observations);
    const random = createRandom(5);
    const draws = Array.from({ length: 20_000 }, () => sample(random));
    const densities = values.map(at);
    const expected = sum(values.map((value, i) => value * densities[i])) / sum(densities);
    expect(sum(draws) / draws.length).toBeCloseTo(expected, 1);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(values[0]);
    expect(Math.max(...draws)).toBeLessThanOrEqual(values[values.length - 1]);
  });
});
