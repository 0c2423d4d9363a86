import { add, conv, matmul, transpose } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('emitAdd', () => {
  it('is one Add that broadcasts', () => {
    expect(opsOf(programOf([[-1, 3], [3]], (a, b) => add(a, b)))).toEqual(['Add']);
  });

  it('is the bias of a product, on either side', async () => {
    const shapes = [[-1, 3], [4, 3], [4]];
    const left = programOf(shapes, (x, w, b) => add(matmul(x, transpose(w, [1, 0])), b));
    const right = programOf(shapes, (x, w, b) => add(b, matmul(x, transpose(w, [1, 0]))));
    expect(opsOf(left)).toEqual(['Gemm']);
    expect(opsOf(right)).toEqual(['Gemm']);
    await expectAgreement(left, { target: portable });
  });

  it('is no bias where the product is read elsewhere, or what is added has rows', async () => {
    const read = programOf([[2, 3], [3, 4], [4]], (x, w, b) => {
      const y = matmul(x, w);
      return [add(y, b), y];
    });
    expect(opsOf(read)).toEqual(['Gemm', 'Add']);
    const rows = programOf(
      [
        [2, 3],
        [3, 4],
        [2, 1],
      ],
      (x, w, b) => add(matmul(x, w), b),
    );
    expect(opsOf(rows)).toEqual(['Gemm', 'Add']);
    await expectAgreement(rows, { target: portable });
  });

  it('adds two blocked maps in their layout', async () => {
    const target = await nativeTarget();
    const program = programOf(
      [
        [2, 16, 4, 4],
        [16, 16, 3, 3],
      ],
      (x, w) => add(conv(x, w), conv(add(x, x), w)),
    );
    if (target.block > 0) expect(opsOf(program, target).filter((op) => op.endsWith('ReorderOutput'))).toHaveLength(1);
    await expectAgreement(program, { target });
  });
});
