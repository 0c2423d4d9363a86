import { conv, mul, relu } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('emitMul', () => {
  it('is one Mul that broadcasts', () => {
    expect(opsOf(programOf([[-1, 3], []], (a, b) => mul(a, b)))).toEqual(['Mul']);
  });

  it('scales the channels of a blocked map by a depthwise convolution', async () => {
    const target = await nativeTarget();
    const program = programOf(
      [
        [2, 16, 4, 4],
        [16, 16, 3, 3],
        [1, 16, 1, 1],
      ],
      (x, w, s) => mul(relu(conv(x, w)), s),
    );
    if (target.block > 0) expect(opsOf(program, target)).not.toContain('Mul');
    await expectAgreement(program, { target });
  });

  it('leaves the blocked layout for other broadcasts', async () => {
    const target = await nativeTarget();
    const program = programOf(
      [
        [2, 16, 4, 4],
        [16, 16, 3, 3],
        [2, 16, 1, 1],
        [1, 2],
      ],
      (x, w, gate, columns) => {
        const y = conv(x, w);
        return [mul(y, gate), mul(y, columns)];
      },
    );
    await expectAgreement(program, { target });
  });
});
