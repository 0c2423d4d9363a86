import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { someVectors as points } from '../testing/some-vectors';
import { kernelMatrix } from './kernel';
import { matern32 } from './matern32';

describeKernelContract(matern32({ lengthscale: 0.8 }), { points });
describeKernelContract(matern32({ lengthscale: [0.5, 1.5, 3] }), { points });

it('matern32() of points one lengthscale apart is (1 + √(3)) * exp(-√(3))', () => {
  const [k] = kernelMatrix(matern32({ lengthscale: 2 }), [[1, 0]], [[1, 2]]);
  expect(k).toBeCloseTo((1 + Math.sqrt(3)) * Math.exp(-Math.sqrt(3)), 14);
});
