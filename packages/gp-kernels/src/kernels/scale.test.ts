import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { someVectors as points } from '../testing/some-vectors';
import { kernelMatrix } from './kernel';
import { rbf } from './rbf';
import { scale } from './scale';

describeKernelContract(scale(rbf({ lengthscale: [0.5, 1.5, 3] }), { variance: 1.7 }), { points });

it('scale(k, { variance: 3 }) is 3 k', () => {
  const k = kernelMatrix(rbf(), points);
  kernelMatrix(scale(rbf(), { variance: 3 }), points).forEach((value, i) => expect(value).toBeCloseTo(3 * k[i], 14));
});
