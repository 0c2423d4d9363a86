import { batchNorm, batchNormGradient, conv } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('emitBatchNormGradient', () => {
  const shapes = [[-1, 16, 6, 5], [16, 16, 3, 3], [16], [16], [-1, 16, 4, 3]];
  const program = programOf(shapes, (x, w, scale, shift, dy) => {
    const u = conv(x, w);
    const [, mean, variance] = batchNorm(u, scale, shift);
    return batchNormGradient(dy, u, scale, mean, variance, { epsilon: 1e-5 });
  });

  it('gives what the reference gives, in both layouts', async () => {
    await expectAgreement(program, { target: portable });
    await expectAgreement(program, { target: await nativeTarget() });
  });

  it('uses the differences from the mean of the forward pass', () => {
    const affine = opsOf(program).filter((op) => op === 'BatchNormalization');
    // x − mean once, then two for dx.
    expect(affine).toHaveLength(3);
  });
});
