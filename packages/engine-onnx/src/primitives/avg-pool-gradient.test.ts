import { avgPoolGradient, conv } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('emitAvgPoolGradient', () => {
  it('repeats the gradients of windows that tile the map', () => {
    const tiled = programOf([[-1, 3, 2, 2]], (dy) => avgPoolGradient(dy, { kernel: [2, 2], inputSize: [4, 4] }));
    expect(opsOf(tiled)).toEqual(['Mul', 'Resize']);
  });

  it('repeats them in the blocked layout', async () => {
    const target = await nativeTarget();
    const program = programOf(
      [
        [2, 16, 4, 4],
        [16, 16, 3, 3],
      ],
      (x, w) => avgPoolGradient(conv(x, w), { kernel: [2, 3], inputSize: [4, 6] }),
    );
    if (target.block > 0) expect(opsOf(program, target)).not.toContain('Resize');
    await expectAgreement(program, { target });
  });

  it('is a pooling for windows of stride 1', async () => {
    const padding = [1, 1, 1, 1];
    const program = programOf([[-1, 2, 4, 5]], (dy) =>
      avgPoolGradient(dy, { kernel: [3, 3], stride: [1, 1], padding, inputSize: [4, 5] }),
    );
    expect(opsOf(program)).toEqual(['Mul', 'Pad', 'AveragePool']);
    await expectAgreement(program, { target: portable });
  });

  it('leaves rows alone that no window reaches', async () => {
    const program = programOf([[2, 2, 2]], (dy) => avgPoolGradient(dy, { kernel: [2], inputSize: [5] }));
    await expectAgreement(program, { target: portable });
  });
});
