import { conv, maxPool } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { BLOCKED } from '../emission/blocked-layout';
import { emitProgram } from '../emission/emit-program';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('emitMaxPool', () => {
  it('finds no places where nothing reads them', () => {
    const [node] = emitProgram(
      programOf([[-1, 3, 4, 4]], (x) => maxPool(x, { kernel: [2, 2] })[0]),
      portable,
    ).nodes;
    expect(node).toMatchObject({ op: 'MaxPool', outputs: ['y0'] });
  });

  it('pools a blocked map in its layout, padding lost against any value', async () => {
    const target = await nativeTarget();
    const program = programOf(
      [
        [2, 16, 6, 5],
        [16, 16, 3, 3],
      ],
      (x, w) => maxPool(conv(x, w), { kernel: [3, 3], stride: [1, 2], padding: [1, 1, 1, 1] })[0],
    );
    if (target.block > 0) expect(opsOf(program, target)).toContain(`${BLOCKED}.MaxPool`);
    await expectAgreement(program, { target });
  });
});
