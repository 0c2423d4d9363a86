import { expect, it } from 'vitest';
import { kernelMatrix } from './kernel';
import { rbf } from './rbf';
import { packVectors } from './vectors';

it('packVectors copies points into rows', () => {
  const { count, data, dimensions } = packVectors([[1, 2], Float32Array.of(3, 4)], { name: 'k', dimensions: null });
  expect({ count, data, dimensions }).toEqual({ count: 2, data: Float64Array.of(1, 2, 3, 4), dimensions: 2 });
});

it.each([
  ['points of several lengths', [[1, 2], [1]], 'LENGTH_MISMATCH'],
  ['points that are not as long as the lengthscales', [[1], [2]], 'LENGTH_MISMATCH'],
  ['NaN', [[1, NaN]], 'NOT_FINITE'],
  ['Infinity', [[1, Infinity]], 'NOT_FINITE'],
])('refuses %s', (_, points, code) => {
  expect(() => kernelMatrix(rbf({ lengthscale: [1, 2] }), points)).toThrow(expect.objectContaining({ code }));
});

it('refuses batches of two lengths with LENGTH_MISMATCH', () => {
  expect(() => kernelMatrix(rbf(), [[1]], [[1, 2]])).toThrow(expect.objectContaining({ code: 'LENGTH_MISMATCH' }));
});
