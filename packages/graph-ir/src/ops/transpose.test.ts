import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { transpose } from './transpose';

describeOpContract(transpose, [{ inputs: [[2, 3, 4]], attributes: { permutation: [2, 0, 1] }, shape: [4, 2, 3] }]);

it('transpose of an axis named twice is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => transpose.shape([[2, 3]], { permutation: [0, 0] }))).toBe('SHAPE_MISMATCH');
});

it('transpose of too few axes is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => transpose.shape([[2, 3]], { permutation: [0] }))).toBe('SHAPE_MISMATCH');
});
