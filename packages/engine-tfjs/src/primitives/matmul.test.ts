import { matmul, reshape } from '@archipelago/engine';
import { describe, it } from 'vitest';
import { expectAgreement } from '../testing/expect-agreement';
import { programOf } from '../testing/program-of';

describe('matmulKernel', () => {
  it('multiplies large matrices of a batch one by one', async () => {
    const program = programOf(
      [
        [2, 64, 70],
        [2, 70, 66],
      ],
      (a, b) => matmul(a, b),
    );
    await expectAgreement(program);
  });

  it('takes one value as a factor in two shapes', async () => {
    const program = programOf([[4, 1], [5, 1]], (a, b) => [
      matmul(a, reshape(b, [1, 5])),
      matmul(reshape(b, [1, 5]), b),
      matmul(reshape(a, [4, 1]), reshape(b, [1, 5])),
    ]); // prettier-ignore
    await expectAgreement(program);
  });
});
