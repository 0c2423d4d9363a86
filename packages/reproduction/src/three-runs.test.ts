import { mean, standardDeviation } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInverse, meanReward } from './three-runs';

const share = fc.double({ min: 0.02, max: 0.5, noNaN: true });
const runs = fc.tuple(share, share, share);
const accuracies = fc.tuple(
  ...([0, 1, 2] as const).map(() => fc.double({ min: 0.6, max: 1, noNaN: true })),
) as fc.Arbitrary<[number, number, number]>;
const ROUNDING = 1e-9;

/** As the thesis prints: of a sample. */
const facts = (values: readonly number[]): { mean: number; deviation: number } => ({
  mean: mean(values),
  deviation: standardDeviation(values),
});

describe('meanInverse', () => {
  it('holds the mean of 1 / x of any three runs of that mean and deviation', () => {
    fc.assert(
      fc.property(runs, (x) => {
        const { mean: m, deviation } = facts(x);
        const { low, high } = meanInverse(m, deviation);
        const ours = mean(x.map((value) => 1 / value));
        expect(ours).toBeGreaterThanOrEqual(low * (1 - ROUNDING));
        expect(ours).toBeLessThanOrEqual(high * (1 + ROUNDING));
      }),
      { seed: 1 },
    );
  });

  it('is reached at both ends: by 1, 1, 4 and by 1, 4, 4', () => {
    for (const [x, end] of [
      [[1, 1, 4], 'low'],
      [[1, 4, 4], 'high'],
    ] as const) {
      const { mean: m, deviation } = facts(x);
      expect(meanInverse(m, deviation)[end]).toBeCloseTo(mean(x.map((value) => 1 / value)), 12);
    }
  });

  it('has no upper end where a run may keep nothing', () => {
    expect(meanInverse(0.1375, 0.1267).high).toBe(Infinity);
  });

  it('VGG-19 on CIFAR-100, 0.8699 ± 0.0306, is 7.94 to 8.03 times smaller; the thesis prints 7.99', () => {
    const { low, high } = meanInverse(1 - 0.8699, 0.0306);
    expect(low).toBeCloseTo(7.944, 2);
    expect(high).toBeCloseTo(8.029, 2);
  });
});

describe('meanReward', () => {
  it('holds the mean of (1 - q^2) A of any three runs', () => {
    fc.assert(
      fc.property(runs, accuracies, (q, a) => {
        const { low, high } = meanReward(facts(q), facts(a));
        const ours = mean(q.map((value, i) => (1 - value * value) * a[i]));
        expect(ours).toBeGreaterThanOrEqual(low - ROUNDING);
        expect(ours).toBeLessThanOrEqual(high + ROUNDING);
      }),
      { seed: 1 },
    );
  });

  it('is the value itself where the runs are equal', () => {
    const { low, high } = meanReward({ mean: 0.2, deviation: 0 }, { mean: 0.9, deviation: 0 });
    expect(low).toBeCloseTo(0.96 * 0.9, 12);
    expect(high).toBe(low);
  });

  it('VGG-19 on CIFAR-100 has a mean f(x) of 0.9518, though f of the means is 0.9524', () => {
    const accuracy = { mean: 71.41 / 73.71, deviation: 0.75 / 73.71 };
    const { low, high } = meanReward({ mean: 1 - 0.8699, deviation: 0.0306 }, accuracy);
    expect((low + high) / 2).toBeCloseTo(0.9518, 4);
    expect((1 - (1 - 0.8699) ** 2) * accuracy.mean).toBeCloseTo(0.9524, 4);
  });
});
