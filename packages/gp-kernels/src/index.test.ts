import { expect, test } from 'vitest';
import * as api from './index';

test('the public names', () => {
  expect(Object.keys(api).sort()).toEqual([
    'GaussianProcess',
    'KernelError',
    'constant',
    'defineKernel',
    'fitGp',
    'gaussianProcess',
    'hamming',
    'kernelMatrix',
    'linear',
    'logParameters',
    'mapped',
    'matern12',
    'matern32',
    'matern52',
    'product',
    'rationalQuadratic',
    'rbf',
    'scale',
    'sum',
  ]);
});
