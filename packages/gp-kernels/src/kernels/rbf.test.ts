import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { someVectors as points } from '../testing/some-vectors';
import { kernelMatrix } from './kernel';
import { rbf } from './rbf';

describeKernelContract(rbf({ lengthscale: 0.8 }), { points });
describeKernelContract(rbf({ lengthscale: [0.5, 1.5, 3] }), { points });

it('rbf() of points one lengthscale apart is exp(-0.5)', () => {
  const [k] = kernelMatrix(rbf({ lengthscale: 2 }), [[1, 0]], [[1, 2]]);
  expect(k).toBeCloseTo(Math.exp(-0.5), 14);
});
