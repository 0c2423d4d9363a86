import { conv, mean, relu, sum } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { BLOCKED } from './blocked-layout';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('reduction', () => {
  it('reduces the places of a blocked map in its layout', async () => {
    const target = await nativeTarget();
    const shapes = [
      [-1, 16, 5, 4],
      [32, 16, 3, 3],
    ];
    const program = programOf(shapes, (x, w) => {
      const y = relu(conv(x, w));
      return [mean(y, [2, 3]), sum(y, [2, 3], { keepDims: true }), mean(y, [0, 2, 3]), sum(y, [0, 2, 3])];
    });
    if (target.block > 0) {
      const ops = opsOf(program, target);
      expect(ops).toContain(`${BLOCKED}.GlobalAveragePool`);
      expect(ops).not.toContain(`${BLOCKED}.ReorderOutput`);
    }
    await expectAgreement(program, { target });
  });

  it('over channels leaves that layout', async () => {
    const target = await nativeTarget();
    const shapes = [
      [2, 16, 5, 4],
      [16, 16, 3, 3],
    ];
    const program = programOf(shapes, (x, w) => [
      sum(conv(x, w), [1]),
      mean(conv(x, w), [1, 2, 3]),
      sum(conv(x, w), [3]),
    ]);
    await expectAgreement(program, { target });
  });
});
