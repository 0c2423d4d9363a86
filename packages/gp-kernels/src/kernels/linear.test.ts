import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { someVectors as points } from '../testing/some-vectors';
import { kernelMatrix } from './kernel';
import { linear } from './linear';

describeKernelContract(linear(), { points });
describeKernelContract(linear({ variance: 0.3, biasVariance: 2 }), { points });
describeKernelContract(linear({ variance: [0.5, 1.5, 3], biasVariance: 0.1 }), { points });

it('linear({ variance: [1, 2], biasVariance: 3 }) of (1, 2) and (3, 4) is 22', () => {
  expect(kernelMatrix(linear({ variance: [1, 2], biasVariance: 3 }), [[1, 2]], [[3, 4]])).toEqual(Float64Array.of(22));
});
