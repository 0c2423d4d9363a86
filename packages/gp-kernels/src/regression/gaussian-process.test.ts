import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { linear, matern52, rbf, type Kernel, type Vector } from '../kernels';
import { gaussianProcess } from './gaussian-process';
import type { GpOptions } from './options';

const random = createRandom(11);
const points = Array.from({ length: 20 }, () => [random.normal(), random.normal()]);
const targets = points.map(([x, y]) => 40 + 5 * Math.sin(x) + y);
const asked = Array.from({ length: 7 }, () => [random.normal(), random.normal()]);
const options: GpOptions<Vector> = {
  kernel: matern52({ lengthscale: [1, 2] }),
  noiseVariance: 0.01,
  standardize: true,
};
const coded = (code: string) => expect.objectContaining({ name: 'KernelError', code });

describe('GaussianProcess', () => {
  const gp = gaussianProcess(points, targets, options);

  it('joint has the means and, on its diagonal, the variances of predict', () => {
    for (const noise of [false, true]) {
      const { mean, variance } = gp.predict(asked, { noise });
      const joint = gp.joint(asked, { noise });
      expect(joint.mean).toEqual(mean);
      joint.covariance.diagonal().forEach((value, i) => expect(value).toBeCloseTo(variance[i], 10));
    }
  });

  it('predict of many points is predict of each', () => {
    const { mean, variance } = gp.predict(asked);
    asked.forEach((point, i) => {
      const alone = gp.predict([point]);
      expect(alone.mean[0]).toBeCloseTo(mean[i], 10);
      expect(alone.variance[0]).toBeCloseTo(variance[i], 10);
    });
    expect(gp.predict([]).mean).toHaveLength(0);
  });

  it('predict of more points than one panel is predict of each', () => {
    const many = Array.from({ length: 600 }, (_, i) => [i / 200, 1 - i / 300]);
    const { mean, variance } = gp.predict(many);
    for (const i of [0, 255, 256, 511, 512, 599]) {
      const alone = gp.predict([many[i]]);
      expect(alone.mean[0]).toBeCloseTo(mean[i], 10);
      expect(alone.variance[0]).toBeCloseTo(variance[i], 10);
    }
  });

  it('condition is the process of all data, at the standardisation of the first', () => {
    const first = gaussianProcess(points.slice(0, 12), targets.slice(0, 12), options);
    const { mean, deviation } = first.standardization;
    const whole = gaussianProcess(
      points,
      targets.map((y) => (y - mean) / deviation),
      { ...options, standardize: false },
    );
    const conditioned = first.condition(points.slice(12, 17), targets.slice(12, 17));
    for (const gp of [
      first.condition(points.slice(12), targets.slice(12)),
      conditioned.condition(points.slice(17), targets.slice(17)),
    ]) {
      const [mine, theirs] = [gp.predict(asked), whole.predict(asked)];
      asked.forEach((_, i) => {
        expect(mine.mean[i]).toBeCloseTo(mean + deviation * theirs.mean[i], 9);
        expect(mine.variance[i]).toBeCloseTo(deviation ** 2 * theirs.variance[i], 9);
      });
    }
  });

  it('condition on a duplicate without noise takes jitter; on other lengths it throws', () => {
    const { kernel } = options;
    const exact = gaussianProcess(points, targets, { kernel, noiseVariance: 0 });
    expect(exact.condition([points[0]], [targets[0]]).jitter).toBeGreaterThan(0);
    expect(() => exact.condition([points[0]], [])).toThrow(coded('LENGTH_MISMATCH'));
    expect(exact.condition([], []).predict(asked)).toEqual(exact.predict(asked));
  });

  it('condition on the mean changes no mean', () => {
    const { mean } = gp.predict(asked);
    const believer = gp.condition(asked.slice(0, 3), mean.subarray(0, 3)).predict(asked);
    asked.forEach((_, i) => expect(believer.mean[i]).toBeCloseTo(mean[i], 8));
  });

  it('leaveOneOut is what a process without the point predicts of it', () => {
    const { kernel, noiseVariance } = options;
    const raw = gaussianProcess(points, targets, { kernel, noiseVariance });
    const { mean, variance, logDensity } = raw.leaveOneOut();
    points.forEach((point, i) => {
      const others = gaussianProcess(points.toSpliced(i, 1), targets.toSpliced(i, 1), { kernel, noiseVariance });
      const alone = others.predict([point], { noise: true });
      expect(mean[i]).toBeCloseTo(alone.mean[0], 8);
      expect(variance[i]).toBeCloseTo(alone.variance[0], 8);
      const z2 = (targets[i] - mean[i]) ** 2 / variance[i];
      expect(logDensity[i]).toBeCloseTo(-0.5 * (z2 + Math.log(2 * Math.PI * variance[i])), 8);
    });
  });

  it('with standardize, targets in other units give the same in these units', () => {
    const other = gaussianProcess(
      points,
      targets.map((y) => 1000 * y - 7),
      options,
    );
    const [a, b] = [gp.predict(asked), other.predict(asked)];
    a.mean.forEach((mean, i) => expect(b.mean[i]).toBeCloseTo(1000 * mean - 7, 6));
    a.variance.forEach((variance, i) => expect(b.variance[i] / 1e6).toBeCloseTo(variance, 8));
    const perTarget = points.length * Math.log(1000);
    expect(other.logMarginalLikelihood).toBeCloseTo(gp.logMarginalLikelihood - perTarget, 7);
    const [mine, theirs] = [gp.leaveOneOut(), other.leaveOneOut()];
    mine.logDensity.forEach((density, i) => expect(theirs.logDensity[i]).toBeCloseTo(density - Math.log(1000), 8));
  });

  it('sample draws functions with the joint mean and covariance', () => {
    const count = 4000;
    const draws = gp.sample(asked, { random: createRandom(3), count });
    const { mean, covariance } = gp.joint(asked);
    mean.forEach((mu, i) => {
      const deviation = Math.sqrt(covariance.get(i, i));
      const average = draws.reduce((total, draw) => total + draw[i], 0) / count;
      expect(Math.abs(average - mu)).toBeLessThan((4.5 * deviation) / Math.sqrt(count));
      for (let j = 0; j <= i; j++) {
        const product = draws.reduce((total, draw) => total + (draw[i] - mu) * (draw[j] - mean[j]), 0) / count;
        const spread = deviation * Math.sqrt(covariance.get(j, j));
        expect(Math.abs(product - covariance.get(i, j))).toBeLessThan((7 * spread) / Math.sqrt(count));
      }
    });
  });

  it('sample gives the same for the same random, and the targets where there is no noise', () => {
    expect(gp.sample(asked, { random: createRandom(3) })).toEqual(gp.sample(asked, { random: createRandom(3) }));
    const exact = gaussianProcess(points, targets, { ...options, noiseVariance: 0 });
    const [draw] = exact.sample(points, { random: createRandom(3) });
    draw.forEach((value, i) => expect(value).toBeCloseTo(targets[i], 1));
    expect(gp.sample([], { random: createRandom(3) })).toEqual([new Float64Array(0)]);
    expect(() => gp.sample(asked, { random, count: -1 })).toThrow(coded('OUT_OF_RANGE'));
  });

  it('far away it returns the prior', () => {
    const { mean, variance } = gp.predict([[1e6, 1e6]]);
    expect(mean[0]).toBeCloseTo(gp.standardization.mean, 10);
    expect(variance[0]).toBeCloseTo(gp.standardization.deviation ** 2, 10);
  });
});

describe('hard data', () => {
  const kernel: Kernel<Vector> = rbf();

  it('one point, one constant target', () => {
    const gp = gaussianProcess([[1, 2]], [5], { kernel, noiseVariance: 0, standardize: true });
    expect(gp.predict([[1, 2]])).toEqual({ mean: Float64Array.of(5), variance: Float64Array.of(0) });
    expect(gp.leaveOneOut().mean[0]).toBe(5);
    expect(gp.leaveOneOut().variance[0]).toBe(1);
  });

  it('constant targets, which rounding spreads', () => {
    const gp = gaussianProcess(
      points,
      points.map(() => 0.1),
      { kernel, standardize: true },
    );
    gp.predict(asked).mean.forEach((mean) => expect(mean).toBeCloseTo(0.1, 12));
  });

  it('duplicated points without noise take jitter and predict their mean', () => {
    const gp = gaussianProcess([[0], [0], [3]], [1, 2, 0], { kernel, noiseVariance: 0 });
    expect(gp.jitter).toBeGreaterThan(0);
    expect(gp.predict([[0]]).mean[0]).toBeCloseTo(1.5, 2);
    expect(gp.predict([[0]]).variance[0]).toBeGreaterThanOrEqual(0);
  });

  it('a Gram matrix that is all but singular gives finite values', () => {
    const near = Array.from({ length: 60 }, (_, i) => [i / 1000]);
    const gp = gaussianProcess(
      near,
      near.map(([x]) => x),
      { kernel, noiseVariance: 0 },
    );
    expect(gp.jitter).toBeGreaterThan(0);
    const { mean, variance } = gp.predict([[0.0305]]);
    expect(mean[0]).toBeCloseTo(0.0305, 4);
    expect(variance[0]).toBeGreaterThanOrEqual(0);
    gp.leaveOneOut().logDensity.forEach((density) => expect(Number.isFinite(density)).toBe(true));
  });

  it('noise that is enough takes no jitter', () => {
    expect(gaussianProcess([[0], [0]], [1, 2], { kernel, noiseVariance: 0.1 }).jitter).toBe(0);
  });

  it('a matrix without a factor throws NOT_POSITIVE_DEFINITE', () => {
    const run = () => gaussianProcess([[0], [0]], [1, 2], { kernel: linear(), noiseVariance: 0 });
    expect(run).toThrow(coded('NOT_POSITIVE_DEFINITE'));
    const strict = { kernel, noiseVariance: 0, jitterLadder: [0] };
    expect(() => gaussianProcess([[0], [0]], [1, 2], strict)).toThrow(coded('NOT_POSITIVE_DEFINITE'));
  });
});

describe('bad input', () => {
  const kernel = rbf();
  it.each([
    ['no points', [], [], {}, 'EMPTY'],
    ['fewer targets', [[1], [2]], [1], {}, 'LENGTH_MISMATCH'],
    ['a target NaN', [[1], [2]], [1, NaN], {}, 'NOT_FINITE'],
    ['a point with NaN', [[NaN]], [1], {}, 'NOT_FINITE'],
    ['negative noise', [[1]], [1], { noiseVariance: -1 }, 'OUT_OF_RANGE'],
    ['negative jitter', [[1]], [1], { jitterLadder: [-1] }, 'OUT_OF_RANGE'],
    ['too many points', [[1], [2]], [1, 2], { maxPoints: 1 }, 'LIMIT_EXCEEDED'],
  ])('%s', (_, xs, ys, more, code) => {
    expect(() => gaussianProcess<Vector>(xs, ys, { kernel, ...more })).toThrow(coded(code));
  });
});
