import { describe, expect, it } from 'vitest';
import fixture from '../../fixtures/sklearn-gp.json';
import {
  kernelMatrix,
  linear,
  matern12,
  matern32,
  matern52,
  product,
  rationalQuadratic,
  rbf,
  scale,
  sum,
  type Kernel,
  type Vector,
} from '../kernels';
import { cholesky, inverseFromCholesky, solveCholesky } from '../linalg';
import { addToDiagonal, meanDiagonal } from './factorize';
import { fitGp } from './fit-gp';
import { gaussianProcess, type GaussianProcess } from './gaussian-process';
import { marginalLikelihood } from './marginal-likelihood';

const { points, targets, asked, noiseVariance, versions } = fixture;
const n = points.length;
const lengthscale = [0.7, 1.3, 2.9];

interface Compared {
  readonly kernel: Kernel<Vector>;
  /** scikit-learn's gradient out of ours; the noise is the last in both. */
  readonly order?: (gradient: readonly number[]) => readonly number[];
}

/** Our forms of the kernels of the fixture. The order differs in rationalQuadratic, linear has σ² where it has σ. */
const ours: Readonly<Record<keyof typeof fixture.cases, Compared>> = {
  rbf: { kernel: rbf({ lengthscale: 1.1 }) },
  'rbf ARD': { kernel: rbf({ lengthscale }) },
  'matern12 ARD': { kernel: matern12({ lengthscale }) },
  'matern32 ARD': { kernel: matern32({ lengthscale }) },
  'matern52 ARD': { kernel: matern52({ lengthscale }) },
  matern52: { kernel: matern52({ lengthscale: 0.8 }) },
  rationalQuadratic: {
    kernel: rationalQuadratic({ lengthscale: 0.9, alpha: 0.6 }),
    order: ([length, alpha, noise]) => [alpha, length, noise],
  },
  linear: {
    kernel: linear({ varianceBounds: 'fixed', biasVariance: 0.25 }),
    order: ([bias, noise]) => [2 * bias, noise],
  },
  'scaled sum': {
    kernel: sum([
      scale(rbf({ lengthscale }), { variance: 1.7 }),
      scale(matern32({ lengthscale: 2 }), { variance: 0.4 }),
    ]),
  },
  product: {
    kernel: product([rbf({ lengthscale: 1.5 }), rationalQuadratic({ lengthscale: 0.9, alpha: 0.6 })]),
    order: ([first, length, alpha, noise]) => [first, alpha, length, noise],
  },
};

const close = (actual: ArrayLike<number>, expected: readonly number[]) => {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => expect(Math.abs(actual[i] - value)).toBeLessThan(1e-8 * Math.max(1, Math.abs(value))));
};

const closeGp = (
  gp: GaussianProcess<Vector>,
  expected: { readonly mean: readonly number[]; readonly covariance: readonly number[] },
) => {
  const { mean, covariance } = gp.joint(asked, { noise: true });
  close(mean, expected.mean);
  close(covariance.to1DArray(), expected.covariance);
  const alone = gp.predict(asked, { noise: true });
  close(alone.mean, expected.mean);
  close(alone.variance, covariance.diagonal());
};

describe(`agrees to 1e-8 with scikit-learn ${versions['scikit-learn']}`, () => {
  it.each(Object.entries(fixture.cases))('%s: matrix, likelihood, gradient, mean, covariance', (name, expected) => {
    const { kernel, order = (gradient) => gradient } = ours[name as keyof typeof ours];
    close(kernelMatrix(kernel, points), expected.matrix);
    const gp = gaussianProcess(points, targets, { kernel, noiseVariance });
    close([gp.logMarginalLikelihood], [expected.logMarginalLikelihood]);
    closeGp(gp, expected);

    const gram = kernel.gram(kernel.pack(points));
    const factor = cholesky(addToDiagonal(gram.values.slice(), n, noiseVariance), n)!;
    const inverse = inverseFromCholesky(factor, n);
    const y = Float64Array.from(targets);
    const { weights } = marginalLikelihood({ factor, inverse, alpha: solveCholesky(factor, y), targets: y });
    const gradient = [...gram.pullback(weights), noiseVariance * n * meanDiagonal(weights, n)];
    close(order(gradient), expected.gradient);
  });

  it('standardised targets (normalize_y); its likelihood is that of the standardised targets', () => {
    const kernel = matern52({ lengthscale });
    const gp = gaussianProcess(points, targets, { kernel, noiseVariance, standardize: true });
    const perTarget = Math.log(gp.standardization.deviation);
    close([gp.logMarginalLikelihood + n * perTarget], [fixture.standardized.logMarginalLikelihood]);
    closeGp(gp, fixture.standardized);
  });

  it('fitGp ends where its L-BFGS-B does', () => {
    const kernel = scale(matern52({ lengthscale: [1, 1, 1] }));
    const { starts } = fitGp(points, targets, {
      kernel,
      noiseVariance: 0.1,
      noiseBounds: [1e-5, 1e5],
      standardize: true,
    });
    expect(starts[0].converged).toBe(true);
    expect(starts[0].objective).toBeGreaterThan(fixture.fitted.logMarginalLikelihood - 1e-3);
  });
});
