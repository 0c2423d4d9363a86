import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { hamming } from './hamming';
import { kernelMatrix } from './kernel';

const points = [
  ['conv', 'pool', null],
  ['conv', 'skip', null],
  ['pool', 'pool', 3],
  ['conv', 'pool', null],
  ['skip', 'skip', false],
];

describeKernelContract(hamming({ lengthscale: 0.5 }), { points });
describeKernelContract(hamming({ lengthscale: [0.5, 1, 2] }), { points });

it('hamming() of lists with one of two elements equal is exp(-1/2)', () => {
  expect(kernelMatrix(hamming(), [['a', 'b']], [['a', 'c']])[0]).toBeCloseTo(Math.exp(-0.5), 15);
});

it('hamming() refuses lists of several lengths', () => {
  const code = expect.objectContaining({ code: 'LENGTH_MISMATCH' });
  expect(() => kernelMatrix(hamming(), [['a'], ['a', 'b']])).toThrow(code);
  expect(() => kernelMatrix(hamming(), [['a']], [['a', 'b']])).toThrow(code);
  expect(() => kernelMatrix(hamming({ lengthscale: [1, 2] }), [['a']])).toThrow(code);
});
