import { expect, it } from 'vitest';
import { describeKernelContract } from '../testing';
import { constant } from './constant';
import { kernelMatrix } from './kernel';

describeKernelContract(constant({ variance: 2.5 }), { points: ['a', 'b', 'c'] });

it('constant({ variance: 2 }) is 2 for any pair', () => {
  expect(kernelMatrix(constant({ variance: 2 }), [null], [1, 'x'])).toEqual(Float64Array.of(2, 2));
});
