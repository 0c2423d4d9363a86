import { expect, test } from 'vitest';
import * as api from './index';

test('the public names', () => {
  expect(Object.keys(api).sort()).toEqual([
    'GaussianProcess',
    'KernelError',
    'cellDag',
    'cellFeatures',
    'cellKernel',
    'constant',
    'defineKernel',
    'denseLayers',
    'encodeLayers',
    'encodedOps',
    'fitGp',
    'gaussianProcess',
    'graphDag',
    'hamming',
    'kernelMatrix',
    'layerLabel',
    'linear',
    'logParameters',
    'mapped',
    'matern12',
    'matern32',
    'matern52',
    'pathKernel',
    'product',
    'rationalQuadratic',
    'rbf',
    'scale',
    'sum',
    'weisfeilerLehman',
  ]);
});
