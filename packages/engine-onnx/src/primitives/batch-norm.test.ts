import { batchNorm, conv, relu } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('emitBatchNorm', () => {
  it('takes two affine passes and one for squares', () => {
    const program = programOf([[-1, 3, 4, 4], [3], [3]], (x, scale, shift) => batchNorm(x, scale, shift)[0]);
    const passes = opsOf(program).filter((op) => /^(Reduce|Batch)/.test(op));
    expect(passes).toEqual(['ReduceMean', 'BatchNormalization', 'ReduceSum', 'BatchNormalization']);
  });

  it('normalises blocked maps, with a ReLU in the last pass', async () => {
    const target = await nativeTarget();
    const shapes = [[-1, 16, 6, 5], [32, 16, 3, 3], [32], [32]];
    const program = programOf(shapes, (x, w, scale, shift) => {
      const [y, mean, variance] = batchNorm(conv(x, w), scale, shift, { epsilon: 0.1 });
      return [relu(y), mean, variance];
    });
    if (target.block > 0) expect(opsOf(program, target)).not.toContain('Relu');
    await expectAgreement(program, { target });
    await expectAgreement(program, { target: portable });
  });
});
