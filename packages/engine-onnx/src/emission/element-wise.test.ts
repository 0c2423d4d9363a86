import { conv, exp, maximum, mul } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

const shapes = [
  [2, 16, 4, 4],
  [16, 16, 3, 3],
  [2, 16, 2, 2],
  [2, 2],
];

describe('elementWise', () => {
  it('keeps blocked maps in their layout, with maps of the same shape and numbers', async () => {
    const target = await nativeTarget();
    const program = programOf(shapes, (x, w, v) => mul(maximum(exp(conv(x, w)), v), x.builder.scalar(2)));
    if (target.block > 0) {
      expect(opsOf(program, target).filter((op) => op.endsWith('ReorderOutput'))).toHaveLength(1);
    }
    await expectAgreement(program, { target });
  });

  it('leaves that layout for other broadcasts', async () => {
    const target = await nativeTarget();
    const program = programOf(shapes, (x, w, _, row) => maximum(conv(x, w), row));
    await expectAgreement(program, { target });
  });
});
