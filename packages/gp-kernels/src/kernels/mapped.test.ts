import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { kernelMatrix } from './kernel';
import { mapped } from './mapped';
import { rbf } from './rbf';

const kernel = mapped(rbf({ lengthscale: [2, 3] }), (word: string) => [word.length, word.charCodeAt(0) / 10]);

describeKernelContract(kernel, { points: ['a', 'bc', 'def', 'abc'] });

it('mapped(k, f) is k of what f gives', () => {
  expect(kernelMatrix(kernel, ['a'], ['abc'])[0]).toBeCloseTo(Math.exp(-0.5), 14);
});
