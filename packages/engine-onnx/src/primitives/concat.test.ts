import { concat, conv } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('emitConcat', () => {
  it('is one Concat', () => {
    expect(
      opsOf(
        programOf(
          [
            [-1, 3],
            [-1, 2],
          ],
          (a, b) => concat([a, b], 1),
        ),
      ),
    ).toEqual(['Concat']);
  });

  it('joins the channels of blocked maps in their layout', async () => {
    const target = await nativeTarget();
    const shapes = [
      [2, 16, 4, 4],
      [16, 16, 3, 3],
      [32, 16, 3, 3],
    ];
    const program = programOf(shapes, (x, w, v) => concat([conv(x, w), conv(x, v)], 1));
    if (target.block > 0) expect(opsOf(program, target).slice(-2)[0]).toBe('Concat');
    await expectAgreement(program, { target });
  });
});
