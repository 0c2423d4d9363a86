import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { resize } from './resize';

describeOpContract(resize, [
  { inputs: [[256, 65, 129]], attributes: { size: [1025, 2049] }, shape: [256, 1025, 2049] },
  { inputs: [[8, 14, 14]], attributes: { size: 28, alignCorners: true }, shape: [8, 28, 28] },
]);

it('resize of a size for other axes is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => resize.shape([[8, 4, 4]], { size: [2], alignCorners: false }))).toBe('SHAPE_MISMATCH');
});
