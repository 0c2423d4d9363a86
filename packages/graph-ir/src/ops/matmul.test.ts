import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { matmul } from './matmul';

describeOpContract(matmul, [
  {
    inputs: [
      [2, 3],
      [3, 5],
    ],
    shape: [2, 5],
    multiplyAdds: 30,
  },
  {
    inputs: [
      [12, 64, 197],
      [12, 64, 197],
    ],
    attributes: { transposeA: true },
    shape: [12, 197, 197],
    multiplyAdds: 29_805_312,
  },
  {
    inputs: [
      [64, 20],
      [10, 20],
    ],
    attributes: { transposeB: true },
    shape: [64, 10],
    multiplyAdds: 12_800,
  },
]);

it('matmul of unequal inner axes is a SHAPE_MISMATCH', () => {
  expect(
    codeOf(() =>
      matmul.shape(
        [
          [2, 3],
          [2, 3],
        ],
        { transposeA: false, transposeB: false },
      ),
    ),
  ).toBe('SHAPE_MISMATCH');
});

it('matmul of unequal batches is a SHAPE_MISMATCH', () => {
  expect(
    codeOf(() =>
      matmul.shape(
        [
          [4, 2, 3],
          [2, 3, 5],
        ],
        { transposeA: false, transposeB: false },
      ),
    ),
  ).toBe('SHAPE_MISMATCH');
});
