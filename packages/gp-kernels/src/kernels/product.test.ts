import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { someVectors as points } from '../testing/some-vectors';
import { kernelMatrix } from './kernel';
import { linear } from './linear';
import { product } from './product';
import { rbf } from './rbf';

const parts = [rbf({ lengthscale: [0.5, 1.5, 3] }), linear({ biasVariance: 0.2 }), rbf({ lengthscale: 2 })];

describeKernelContract(product(parts), { points });

it('product([a, b, c]) is a * b * c, element by element', () => {
  const [a, b, c] = parts.map((kernel) => kernelMatrix(kernel, points));
  kernelMatrix(product(parts), points).forEach((value, i) => expect(value).toBeCloseTo(a[i] * b[i] * c[i], 12));
});

it('product([a, b]) names hyper-parameters by the place of their kernel', () => {
  expect(product([rbf(), linear()]).hyperparameters.map(({ name }) => name)).toEqual(['0.lengthscale', '1.variance']);
});

it('product([]) throws EMPTY', () => {
  expect(() => product([])).toThrow(expect.objectContaining({ code: 'EMPTY' }));
});
