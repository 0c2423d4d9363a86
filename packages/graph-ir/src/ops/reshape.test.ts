import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { reshape } from './reshape';

describeOpContract(reshape, [{ inputs: [[36, 8, 5]], attributes: { shape: [3, 12, 40] }, shape: [3, 12, 40] }]);

it('reshape of another number of elements is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => reshape.shape([[8]], { shape: [3, 3] }))).toBe('SHAPE_MISMATCH');
});
