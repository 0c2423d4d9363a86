import { reluGradient } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitReluGradient', () => {
  const program = programOf([[7], [7]], (dy, y) => reluGradient(dy, y));

  it('is a product with a mask', () => {
    expect(opsOf(program)).toEqual(['HardSigmoid', 'Mul']);
  });

  it('is exact for outputs from the smallest normal number to the largest', async () => {
    const outputs = Float32Array.of(0, -0, 1.2e-38, 1e-20, 1, 1e20, 3e38);
    const feeds = {
      x0: { shape: [7], data: Float32Array.of(1, 2, 3, 4, 5, 6, 7) },
      x1: { shape: [7], data: outputs },
    };
    await expectAgreement(program, { target: portable, feeds });
  });
});
