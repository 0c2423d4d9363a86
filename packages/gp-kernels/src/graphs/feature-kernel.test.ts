import { expect, it } from 'vitest';
import { kernelMatrix } from '../kernels';
import { describeKernelContract } from '../testing';
import { featureKernel } from './feature-kernel';

/** Words by their sets of letters. */
const letters = (normalize: boolean) =>
  featureKernel<string, Set<string>>({
    name: 'letters',
    feature: (word) => new Set(word),
    inner: (a, b) => [...a].filter((letter) => b.has(letter)).length,
    normalize,
  });

describeKernelContract(letters(true), { points: ['cell', 'kernel', 'graph', '', 'cell'] });

it('is the inner product, over the norms where normalised, and 0 for a point without features', () => {
  expect(kernelMatrix(letters(false), ['abc'], ['bcd', ''])).toEqual(Float64Array.of(2, 0));
  expect(kernelMatrix(letters(true), ['abc'], ['bcd', ''])[0]).toBeCloseTo(2 / 3, 14);
});
