import { add, broadcastTo, reluGradient } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitBroadcastTo', () => {
  it('is a product with ones', async () => {
    const program = programOf([[-1, 3, 1]], (x) => broadcastTo(x, [-1, 3, 4]));
    expect(opsOf(program)).toEqual(['Mul']);
    await expectAgreement(program, { target: portable });
  });

  it('is Expand along a free axis, whose size another input tells', async () => {
    const program = programOf([[3], [-2, 3]], (x, y) => [broadcastTo(x, [-2, 3]), add(y, y)]);
    expect(opsOf(program)).toContain('Expand');
    await expectAgreement(program, { target: portable });
  });

  it('is nothing where what reads it broadcasts by itself', async () => {
    const shapes = [
      [-1, 3, 1, 1],
      [-1, 3, 2, 2],
    ];
    const program = programOf(shapes, (dy, y) => reluGradient(broadcastTo(dy, [-1, 3, 2, 2]), y));
    expect(opsOf(program)).toEqual(['HardSigmoid', 'Mul']);
    const feeds = {
      x0: { shape: [1, 3, 1, 1], data: Float32Array.of(2, 3, 4) },
      x1: { shape: [1, 3, 2, 2], data: Float32Array.of(0, 1, 0, 2, 3, 0, 0, 0, 0, 4, 5, 0) },
    };
    await expectAgreement(program, { target: portable, feeds });
  });

  it('of integers is Expand', async () => {
    const program = programOf([{ dtype: 'int32', shape: [-1, 1] }], (x) => broadcastTo(x, [-1, 3]));
    expect(opsOf(program)).toContain('Expand');
    await expectAgreement(program, { target: portable });
  });
});
