import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { someVectors as points } from '../testing/some-vectors';
import { kernelMatrix } from './kernel';
import { rationalQuadratic } from './rational-quadratic';
import { rbf } from './rbf';

describeKernelContract(rationalQuadratic({ lengthscale: 0.8, alpha: 0.7 }), { points });
describeKernelContract(rationalQuadratic({ lengthscale: [0.5, 1.5, 3], alphaBounds: 'fixed' }), { points });

it('rationalQuadratic({ alpha: 1e12 }) is rbf()', () => {
  const k = kernelMatrix(rationalQuadratic({ alpha: 1e12 }), points);
  kernelMatrix(rbf(), points).forEach((value, i) => expect(k[i]).toBeCloseTo(value, 10));
});

it('fixed parameters are not among the hyper-parameters', () => {
  expect(rationalQuadratic({ alphaBounds: 'fixed' }).hyperparameters.map(({ name }) => name)).toEqual(['lengthscale']);
});
