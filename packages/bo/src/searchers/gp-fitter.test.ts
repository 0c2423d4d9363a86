import { matern52, rbf, scale, type Vector } from '@archipelago/gp-kernels';
import { describe, expect, it } from 'vitest';
import { fittedSize, gpFitter } from './gp-fitter';

const points: Vector[] = Array.from({ length: 9 }, (_, i) => [i / 8]);
const observed = (count: number) => ({
  points: points.slice(0, count),
  values: points.slice(0, count).map((point) => Math.sin(4 * point[0])),
});

it('fittedSize grows by a quarter: 2, 3, 4, 5, 7, 9, 12, 15, 19, 24', () => {
  const sizes = new Set(Array.from({ length: 25 }, (_, count) => fittedSize(count)));
  expect([...sizes]).toEqual([0, 2, 3, 4, 5, 7, 9, 12, 15, 19, 24]);
});

describe('gpFitter', () => {
  const options = { kernel: scale(matern52()), standardize: true, fit: { noiseVariance: 0.01 } };
  const logs = (gp: ReturnType<ReturnType<typeof gpFitter<Vector>>>) => [
    ...gp.kernel.hyperparameters.map(({ value }) => value),
    gp.noiseVariance,
  ];

  it('fits to the first observations of the schedule, and takes all of them into the process', () => {
    const fitter = gpFitter<Vector>(options);
    const [seven, eight, nine] = [7, 8, 9].map((count) => fitter(observed(count)));
    expect(logs(eight)).toEqual(logs(seven));
    expect(logs(nine)).not.toEqual(logs(eight));
    expect(eight.predict([points[7]]).variance[0]).toBeLessThan(seven.predict([points[7]]).variance[0]);
  });

  it('gives what a new one gives, whatever it was asked before', () => {
    const used = gpFitter<Vector>(options);
    used(observed(9));
    used({ points: points.slice(0, 5), values: [5, 4, 3, 2, 1] });
    expect(logs(used(observed(5)))).toEqual(logs(gpFitter<Vector>(options)(observed(5))));
  });

  it('one observation is taken at the hyper-parameters of the kernel', () => {
    expect(logs(gpFitter<Vector>(options)(observed(1)))).toEqual([1, 1, 0.01]);
  });

  it('takes a kernel and a noise without anything free', () => {
    const fixed = gpFitter<Vector>({
      kernel: rbf({ lengthscaleBounds: 'fixed' }),
      standardize: false,
      fit: { noiseVariance: 0.05, noiseBounds: 'fixed' },
    });
    expect(logs(fixed(observed(5)))).toEqual([0.05]);
  });

  it('draws its restarts by itself', () => {
    const fitter = gpFitter<Vector>({ ...options, fit: { ...options.fit, restarts: 2 } });
    expect(logs(fitter(observed(5)))).toEqual(
      logs(gpFitter<Vector>({ ...options, fit: { ...options.fit, restarts: 2 } })(observed(5))),
    );
  });
});
