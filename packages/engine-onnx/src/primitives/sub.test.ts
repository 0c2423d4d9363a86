import { conv, relu, sub } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('emitSub', () => {
  it('is one Sub that broadcasts', () => {
    expect(opsOf(programOf([[-1, 3], [3]], (a, b) => sub(a, b)))).toEqual(['Sub']);
  });

  it('shifts the channels of a blocked map by a depthwise convolution', async () => {
    const target = await nativeTarget();
    const program = programOf(
      [
        [2, 16, 4, 4],
        [16, 16, 3, 3],
        [16, 1, 1],
      ],
      (x, w, s) => sub(relu(conv(x, w)), s),
    );
    if (target.block > 0) expect(opsOf(program, target)).not.toContain('Sub');
    await expectAgreement(program, { target });
  });
});
