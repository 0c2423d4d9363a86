import { mul, reshape } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitReshape', () => {
  it('is one Reshape with -1 for the free axis, which may move', async () => {
    const program = programOf([[-1, 4, 6]], (x) => reshape(x, [3, -8]));
    expect(opsOf(program)).toEqual(['Reshape']);
    await expectAgreement(program, { target: portable });
  });

  it('of a constant is a constant', () => {
    const table = { shape: [6], data: Float32Array.of(1, 2, 3, 4, 5, 6) };
    const program = programOf([[2, 3]], (x) => mul(x, reshape(x.builder.constant(table), [2, 3])));
    expect(opsOf(program)).toEqual(['Mul']);
  });
});
