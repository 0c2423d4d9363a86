import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { matern52, rbf, scale, type Vector } from '../kernels';
import { fitGp } from './fit-gp';
import { gaussianProcess } from './gaussian-process';
import type { FitGpOptions } from './options';

const random = createRandom(5);
const points = Array.from({ length: 40 }, () => [random.normal(), random.normal(), random.normal()]);
/** The last dimension does not matter. */
const targets = points.map(([x, y]) => Math.sin(2 * x) + 0.5 * y + 0.05 * random.normal());
const kernel = scale(matern52({ lengthscale: [1, 1, 1] }));
const coded = (code: string) => expect.objectContaining({ name: 'KernelError', code });

describe('fitGp', () => {
  it('raises the log marginal likelihood and finds which dimension does not matter', () => {
    const { gp, starts } = fitGp(points, targets, { kernel });
    expect(starts[0].converged).toBe(true);
    expect(gp.logMarginalLikelihood).toBeCloseTo(starts[0].objective, 8);
    expect(gp.logMarginalLikelihood).toBeGreaterThan(
      gaussianProcess(points, targets, { kernel }).logMarginalLikelihood,
    );
    const [, x, , z] = gp.kernel.hyperparameters.map(({ value }) => value);
    expect(z).toBeGreaterThan(5 * x);
    expect(gp.noiseVariance).toBeGreaterThan(1e-4);
  });

  it('ends where no small step raises the objective', () => {
    for (const objective of ['marginalLikelihood', 'leaveOneOut'] as const) {
      const { gp } = fitGp(points, targets, { kernel, objective });
      const value = (process: typeof gp) =>
        objective === 'leaveOneOut'
          ? process.leaveOneOut().logDensity.reduce((total, density) => total + density, 0)
          : process.logMarginalLikelihood;
      const best = value(gp);
      const logs = gp.kernel.hyperparameters.map((parameter) => Math.log(parameter.value));
      logs.forEach((log, i) => {
        for (const step of [-0.05, 0.05]) {
          const { bounds } = gp.kernel.hyperparameters[i];
          if (log + step < Math.log(bounds[0]) || log + step > Math.log(bounds[1])) continue;
          const moved = gp.kernel.withLogParameters(logs.with(i, log + step));
          expect(
            value(gaussianProcess(points, targets, { kernel: moved, noiseVariance: gp.noiseVariance })),
          ).toBeLessThan(best + 1e-5);
        }
      });
    }
  });

  it('leaveOneOut beats marginalLikelihood at its own objective', () => {
    const density = (objective: FitGpOptions<Vector>['objective']) =>
      fitGp(points, targets, { kernel, objective })
        .gp.leaveOneOut()
        .logDensity.reduce((total, value) => total + value, 0);
    expect(density('leaveOneOut')).toBeGreaterThanOrEqual(density('marginalLikelihood') - 1e-6);
  });

  it('restarts are drawn from random and keep the best', () => {
    const options = { kernel, restarts: 3, random: createRandom(1) };
    const { gp, starts } = fitGp(points, targets, options);
    expect(starts).toHaveLength(4);
    expect(gp.logMarginalLikelihood).toBeCloseTo(Math.max(...starts.map(({ objective }) => objective)), 8);
    expect(fitGp(points, targets, { ...options, random: createRandom(1) }).starts).toEqual(starts);
  });

  it('keeps hyper-parameters in bounds and fixed ones as they are', () => {
    const { gp } = fitGp(points, targets, {
      kernel: scale(rbf({ lengthscale: 3, lengthscaleBounds: [2, 4] }), { variance: 2, varianceBounds: 'fixed' }),
      noiseVariance: 0.2,
      noiseBounds: 'fixed',
    });
    expect(gp.kernel.hyperparameters).toHaveLength(1);
    expect(gp.kernel.hyperparameters[0].value).toBeCloseTo(2, 12);
    expect(gp.noiseVariance).toBe(0.2);
    expect(gp.predict([[1e6, 0, 0]]).variance[0]).toBeCloseTo(2, 12);
  });

  it('with nothing free it is gaussianProcess', () => {
    const fixed = rbf({ lengthscaleBounds: 'fixed' });
    const { gp } = fitGp(points, targets, { kernel: fixed, noiseBounds: 'fixed' });
    expect(gp.logMarginalLikelihood).toBe(gaussianProcess(points, targets, { kernel: fixed }).logMarginalLikelihood);
  });
});

describe('hard data', () => {
  it.each([
    ['one point', [[1, 2]], [3]],
    ['equal points', [[1], [1], [1]], [1, 2, 3]],
    ['constant targets', [[1], [2], [3]], [4, 4, 4]],
    ['targets of 1e12', [[1], [2], [3]], [1e12, 2e12, 2.5e12]],
  ])('%s: finite values in bounds', (_, xs, ys) => {
    for (const objective of ['marginalLikelihood', 'leaveOneOut'] as const) {
      const { gp } = fitGp<Vector>(xs, ys, { kernel: scale(rbf()), standardize: true, objective });
      const { mean, variance } = gp.predict(xs);
      mean.forEach((value) => expect(Number.isFinite(value)).toBe(true));
      variance.forEach((value) => expect(value).toBeGreaterThanOrEqual(0));
      for (const { value, bounds } of gp.kernel.hyperparameters) {
        expect(value).toBeGreaterThan(bounds[0] * (1 - 1e-9));
        expect(value).toBeLessThan(bounds[1] * (1 + 1e-9));
      }
    }
  });

  it('noise that must stay 0 at equal points throws NOT_POSITIVE_DEFINITE where no jitter is allowed', () => {
    const options = { kernel: rbf(), noiseVariance: 0, noiseBounds: 'fixed', jitterLadder: [0] } as const;
    expect(() => fitGp([[1], [1]], [1, 2], options)).toThrow(coded('NOT_POSITIVE_DEFINITE'));
  });
});

describe('bad options', () => {
  it.each([
    ['restarts without random', { restarts: 1 }, 'MISSING_RANDOM'],
    ['half a restart', { restarts: 0.5 }, 'OUT_OF_RANGE'],
    ['bounds in disorder', { noiseBounds: [1, 0.1] as const }, 'OUT_OF_RANGE'],
    ['free noise from 0', { noiseVariance: 0 }, 'OUT_OF_RANGE'],
    ['a tolerance NaN', { valueTolerance: NaN }, 'OUT_OF_RANGE'],
    ['iterations without end', { maxIterations: Infinity }, 'OUT_OF_RANGE'],
  ])('%s', (_, options, code) => {
    expect(() => fitGp<Vector>([[1]], [1], { kernel: rbf(), ...options })).toThrow(coded(code));
  });
});
