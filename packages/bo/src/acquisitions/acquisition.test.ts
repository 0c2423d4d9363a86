import { createRandom } from '@archipelago/numerics';
import { describe, expect, it, test } from 'vitest';
import type { Acquisition } from './acquisition';
import { expectedImprovement } from './expected-improvement';
import { logExpectedImprovement } from './log-expected-improvement';
import { logProbabilityOfImprovement } from './log-probability-of-improvement';
import { probabilityOfImprovement } from './probability-of-improvement';
import { thompson } from './thompson';
import { upperConfidenceBound } from './upper-confidence-bound';

const score = (acquisition: Acquisition, mean: readonly number[], deviation: readonly number[], best: number) => [
  ...acquisition.score({ mean, deviation }, { best, random: createRandom(1) }),
];

const all = [
  expectedImprovement(),
  logExpectedImprovement(),
  probabilityOfImprovement(),
  logProbabilityOfImprovement(),
  upperConfidenceBound(),
  thompson(),
];

describe.each(all.map((acquisition) => [acquisition.name, acquisition] as const))('%s', (_, acquisition) => {
  it('gives one score a candidate, never NaN', () => {
    const mean = [0, 0, 1, -1, 1e-300, -1e9, 1e9];
    const deviation = [0, 1, 0, 0, 1e-300, 1e-9, 1e-9];
    for (const best of [0, 1, -1]) {
      const scores = score(acquisition, mean, deviation, best);
      expect(scores).toHaveLength(mean.length);
      expect(scores.filter(Number.isNaN)).toEqual([]);
    }
    expect(score(acquisition, [], [], 0)).toEqual([]);
  });

  it('prefers the greater of two sure means that are above the best or equal to it', () => {
    const [low, high] = score(acquisition, [2, 3], [0, 0], 2.5);
    expect(high).toBeGreaterThan(low);
  });
});

describe('logExpectedImprovement', () => {
  it('is the logarithm of expectedImprovement', () => {
    const [mean, deviation] = [
      [0, 1, -3],
      [1, 0.5, 2],
    ];
    const plain = score(expectedImprovement(), mean, deviation, 0.5);
    score(logExpectedImprovement(), mean, deviation, 0.5).forEach((log, i) =>
      expect(Math.exp(log)).toBeCloseTo(plain[i], 12),
    );
  });
});

describe('probability of improvement', () => {
  it('is Φ(−40) = exp(−804.6084420137538) at z = −40', () => {
    const [log] = score(logProbabilityOfImprovement(), [-40], [1], 0);
    expect(log / -804.6084420137538).toBeCloseTo(1, 12);
    expect(score(probabilityOfImprovement(), [-40, 0, 1.959963984540054], [1, 1, 1], 0)).toEqual([
      0,
      0.5,
      expect.closeTo(0.975, 12),
    ]);
  });

  it('without deviation is 1 above the best and 0 else', () => {
    expect(score(probabilityOfImprovement(), [1, 2, 3], [0, 0, 0], 2)).toEqual([0, 0, 1]);
    expect(score(logProbabilityOfImprovement(), [1, 2, 3], [0, 0, 0], 2)).toEqual([-Infinity, -Infinity, 0]);
  });
});

describe('upperConfidenceBound', () => {
  it('is μ + √β σ', () => {
    expect(score(upperConfidenceBound({ beta: 4 }), [1, 2], [3, 0], 0)).toEqual([7, 2]);
    expect(score(upperConfidenceBound(), [0], [1], 0)).toEqual([expect.closeTo(1.8, 12)]);
  });

  test.each([-1, NaN, Infinity])('refuses beta %d with BAD_OPTION', (beta) => {
    expect(() => upperConfidenceBound({ beta })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});

describe('thompson', () => {
  it('draws the mean and the deviation', () => {
    const draws = score(thompson(), new Array<number>(4000).fill(2), new Array<number>(4000).fill(3), 0);
    const mean = draws.reduce((total, draw) => total + draw, 0) / draws.length;
    const variance = draws.reduce((total, draw) => total + (draw - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - 2)).toBeLessThan(0.2);
    expect(Math.abs(variance / 9 - 1)).toBeLessThan(0.1);
  });

  it('takes the joint draw of the model where there is one', () => {
    const beliefs = { mean: [0, 0], deviation: [1, 1], sample: () => [5, 6] };
    expect([...thompson().score(beliefs, { best: 0, random: createRandom(1) })]).toEqual([5, 6]);
  });
});
