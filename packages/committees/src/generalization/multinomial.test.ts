import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { drawBinomial, drawCounts } from './multinomial';

test('small binomials come up as often as they should', () => {
  const random = createRandom('binomial');
  for (const [trials, probability] of [
    [1, 0.3],
    [5, 0.5],
    [6, 0.05],
    [6, 0.93],
  ]) {
    const counts = new Array<number>(trials + 1).fill(0);
    const draws = 40_000;
    for (let i = 0; i < draws; i++) counts[drawBinomial(random, { trials, probability })]++;
    let choose = 1;
    counts.forEach((count, k) => {
      const expected = draws * choose * probability ** k * (1 - probability) ** (trials - k);
      expect(Math.abs(count - expected)).toBeLessThan(4.5 * Math.sqrt(expected) + 1);
      choose *= (trials - k) / (k + 1);
    });
  }
});

test('large binomials have the mean np and the variance npq', () => {
  const random = createRandom('large');
  const [n, p, draws] = [25_000, 0.21, 4000];
  const drawn = Array.from({ length: draws }, () => drawBinomial(random, { trials: n, probability: p }));
  const mean = drawn.reduce((a, b) => a + b, 0) / draws;
  const variance = drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / (draws - 1);
  const expected = n * p * (1 - p);
  expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt(expected / draws));
  expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / draws));
});

test('certain outcomes are certain', () => {
  const random = createRandom(1);
  expect(drawBinomial(random, { trials: 7, probability: 0 })).toBe(0);
  expect(drawBinomial(random, { trials: 7, probability: 1 })).toBe(7);
  expect(drawCounts(random, [0, 5, 0])).toEqual([0, 5, 0]);
});

test('counts add up, have the means of the counts and are negatively correlated', () => {
  const random = createRandom('counts');
  const counts = [10, 30, 0, 60];
  const draws = Array.from({ length: 20_000 }, () => drawCounts(random, counts));
  for (const drawn of draws) expect(drawn.reduce((a, b) => a + b, 0)).toBe(100);
  const meanOf = (f: (drawn: readonly number[]) => number) =>
    draws.reduce((sum, own) => sum + f(own), 0) / draws.length;
  counts.forEach((count, i) => expect(Math.abs(meanOf((own) => own[i]) - count)).toBeLessThan(0.15));
  // Cov(X_i, X_j) = −n p_i p_j.
  expect(Math.abs(meanOf((own) => (own[1] - 30) * (own[3] - 60)) + 100 * 0.3 * 0.6)).toBeLessThan(0.8);
});
