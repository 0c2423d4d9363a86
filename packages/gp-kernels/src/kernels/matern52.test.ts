import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { someVectors as points } from '../testing/some-vectors';
import { kernelMatrix } from './kernel';
import { matern52 } from './matern52';

describeKernelContract(matern52({ lengthscale: 0.8 }), { points });
describeKernelContract(matern52({ lengthscale: [0.5, 1.5, 3] }), { points });

it('matern52() of points one lengthscale apart is (1 + √(5) + 5 / 3) * exp(-√(5))', () => {
  const [k] = kernelMatrix(matern52({ lengthscale: 2 }), [[1, 0]], [[1, 2]]);
  expect(k).toBeCloseTo((1 + Math.sqrt(5) + 5 / 3) * Math.exp(-Math.sqrt(5)), 14);
});
