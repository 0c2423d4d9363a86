import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { someVectors as points } from '../testing/some-vectors';
import { kernelMatrix } from './kernel';
import { matern12 } from './matern12';

describeKernelContract(matern12({ lengthscale: 0.8 }), { points });
describeKernelContract(matern12({ lengthscale: [0.5, 1.5, 3] }), { points });

it('matern12() of points one lengthscale apart is exp(-1)', () => {
  const [k] = kernelMatrix(matern12({ lengthscale: 2 }), [[1, 0]], [[1, 2]]);
  expect(k).toBeCloseTo(Math.exp(-1), 14);
});
