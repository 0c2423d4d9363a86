import { avgPool, conv } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { BLOCKED } from '../emission/blocked-layout';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('emitAvgPool', () => {
  it('is one AveragePool', () => {
    expect(opsOf(programOf([[-1, 3, 4, 4]], (x) => avgPool(x, { kernel: [2, 2] })))).toEqual(['AveragePool']);
  });

  it('pools a blocked map in its layout, padding not counted', async () => {
    const target = await nativeTarget();
    const program = programOf(
      [
        [2, 16, 6, 5],
        [16, 16, 3, 3],
      ],
      (x, w) => avgPool(conv(x, w), { kernel: [3, 3], stride: [1, 2], padding: [1, 1, 1, 1] }),
    );
    if (target.block > 0) expect(opsOf(program, target)).toContain(`${BLOCKED}.AveragePool`);
    await expectAgreement(program, { target });
  });
});
