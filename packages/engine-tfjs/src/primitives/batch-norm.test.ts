import { add, batchNorm, batchNormGradient } from '@archipelago/engine';
import { describe, it } from 'vitest';
import { expectAgreement } from '../testing/expect-agreement';
import { programOf } from '../testing/program-of';

describe('batchNormKernel and batchNormGradientKernel', () => {
  const map = [8, 5, 16, 16];

  it('are exact to 1e-4 for values 30 times as far from zero as they differ', async () => {
    const program = programOf([map, map, [5], [5]], (dy, x, scale, shift) => {
      const far = add(x, x.builder.scalar(30));
      const [y, mean, variance] = batchNorm(far, scale, shift);
      return [y, mean, variance, ...batchNormGradient(dy, far, scale, mean, variance, { epsilon: 1e-5 })];
    });
    await expectAgreement(program, { tolerance: 1e-4 });
  });
});
