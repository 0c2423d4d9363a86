import { add, conv, slice } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('emitSlice', () => {
  it('is one Slice', async () => {
    const program = programOf([[-1, 7, 5]], (x) => slice(x, [0, 1, 0], [-1, 7, 4], [1, 2, 3]));
    expect(opsOf(program)).toEqual(['Slice']);
    await expectAgreement(program, { target: portable });
  });

  it('cuts parts beside each other by one Split, with gaps between them', async () => {
    const program = programOf([[10]], (x) => [slice(x, [0], [2]), slice(x, [5], [9]), slice(x, [2], [4])]);
    expect(opsOf(program)).toEqual(['Split']);
    await expectAgreement(program, { target: portable });
  });

  it('cuts parts that overlap one by one', async () => {
    const program = programOf([[10]], (x) => [slice(x, [0], [6]), slice(x, [5], [9])]);
    expect(opsOf(program)).toEqual(['Slice', 'Slice']);
    await expectAgreement(program, { target: portable });
  });

  it('cuts whole blocks of channels in the blocked layout', async () => {
    const target = await nativeTarget();
    const program = programOf(
      [
        [2, 16, 4, 4],
        [48, 16, 3, 3],
      ],
      (x, w) => {
        const y = conv(x, w);
        return add(slice(y, [0, 0, 0, 0], [2, 16, 2, 2]), slice(y, [0, 32, 0, 0], [2, 48, 2, 2]));
      },
    );
    if (target.block > 0) expect(opsOf(program, target).filter((op) => op.endsWith('ReorderOutput'))).toHaveLength(1);
    await expectAgreement(program, { target });
    const halves = programOf(
      [
        [2, 16, 4, 4],
        [48, 16, 3, 3],
      ],
      (x, w) => slice(conv(x, w), [0, 8, 0, 0], [2, 24, 2, 2]),
    );
    await expectAgreement(halves, { target });
  });
});
