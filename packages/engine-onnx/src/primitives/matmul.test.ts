import { matmul, transpose } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('emitMatmul', () => {
  it('is one Gemm for matrices, which swaps axes itself', async () => {
    const program = programOf(
      [
        [3, -1],
        [4, 3],
      ],
      (a, b) => matmul(transpose(a, [1, 0]), transpose(b, [1, 0])),
    );
    expect(opsOf(program)).toEqual(['Gemm']);
    await expectAgreement(program, { target: portable });
  });

  it('is one MatMul for batches', () => {
    expect(
      opsOf(
        programOf(
          [
            [-1, 2, 3],
            [3, 4],
          ],
          (a, b) => matmul(a, b),
        ),
      ),
    ).toEqual(['MatMul']);
  });

  it('swaps axes of batches itself in ONNX Runtime', async () => {
    const swapped = programOf(
      [
        [-1, 3, 2],
        [-1, 4, 3],
      ],
      (a, b) => matmul(transpose(a, [0, 2, 1]), transpose(b, [0, 2, 1])),
    );
    expect(opsOf(swapped)).toEqual(['Transpose', 'Transpose', 'MatMul']);
    const target = await nativeTarget();
    if (target.fused) expect(opsOf(swapped, target)).toEqual(['com.microsoft.FusedMatMul']);
    await expectAgreement(swapped, { target });
  });

  it('leaves other transposes as they are', async () => {
    const program = programOf(
      [
        [3, -1, 2],
        [2, 4],
      ],
      (a, b) => matmul(transpose(a, [1, 0, 2]), b),
    );
    expect(opsOf(program, { fused: true, block: 0, serial: true })).toEqual(['Transpose', 'MatMul']);
    await expectAgreement(program, { target: portable });
  });
});
