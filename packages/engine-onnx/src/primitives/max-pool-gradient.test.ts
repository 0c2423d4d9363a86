import { maxPool, maxPoolGradient, type PoolOptions } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

function gradientOf(x: readonly number[], dy: readonly number[], options: PoolOptions) {
  return programOf([x, dy], (input, gradient) =>
    maxPoolGradient(gradient, maxPool(input, options)[1], { inputSize: x.slice(2) }),
  );
}

describe('emitMaxPoolGradient', () => {
  it('fills the places of windows that do not overlap', async () => {
    const program = gradientOf([-1, 3, 5, 4], [-1, 3, 2, 2], { kernel: [2, 2] });
    expect(opsOf(program)).toContain('MaxUnpool');
    await expectAgreement(program, { target: portable });
  });

  it('adds up at the places of windows that overlap', async () => {
    const program = gradientOf([-1, 3, 5, 5], [-1, 3, 5, 5], {
      kernel: [3, 3],
      stride: [1, 1],
      padding: [1, 1, 1, 1],
    });
    expect(opsOf(program)).toContain('ScatterElements');
    await expectAgreement(program, { target: portable });
  });

  it('of sequences and volumes', async () => {
    await expectAgreement(gradientOf([2, 2, 7], [2, 2, 3], { kernel: [2] }), { target: portable });
    const volume = gradientOf([1, 2, 4, 4, 4], [1, 2, 2, 2, 2], { kernel: [2, 2, 2] });
    await expectAgreement(volume, { target: portable });
  });
});
