import { add, conv, elementCount, mul, relu, type Tensor, type Value } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

const tensor = (...shape: number[]): Tensor => ({
  shape,
  data: Float32Array.from({ length: elementCount(shape) }, (_, i) => Math.sin(i * i)),
});

/** relu(scale · conv(x, w) + shift) of constants, as inference has it. */
const layer = (channels: number, filters: number) => (x: Value) => {
  const { builder } = x;
  const y = conv(x, builder.constant(tensor(filters, channels, 3, 3)), { padding: [1, 1, 1, 1] });
  const scaled = mul(y, builder.constant(tensor(1, filters, 1, 1)));
  const shifted = add(scaled, builder.constant(tensor(filters, 1, 1)));
  return relu(add(shifted, builder.constant(tensor(1, filters, 1, 1))));
};

describe('PendingConvolution', () => {
  it('takes constant scales and shifts into its filters and bias', async () => {
    const program = programOf([[-1, 3, 5, 4]], layer(3, 4));
    expect(opsOf(program)).toEqual(['Conv', 'Relu']);
    await expectAgreement(program, { target: portable });
  });

  it('takes a ReLU too in the blocked layout', async () => {
    const target = await nativeTarget();
    const program = programOf([[-1, 32, 5, 4]], layer(32, 16));
    if (target.block > 0) expect(opsOf(program, target).filter((op) => op === 'Relu')).toEqual([]);
    await expectAgreement(program, { target });
  });

  const shapes = [
    [2, 3, 4, 4],
    [5, 3, 1, 1],
    [1, 5, 1, 1],
  ];

  it('takes a shift that is known only in a run, but no such scale', async () => {
    const shifted = programOf(shapes, (x, w, b) => add(conv(x, w), b));
    expect(opsOf(shifted)).toEqual(['Reshape', 'Conv']);
    await expectAgreement(shifted, { target: portable });
    const scaled = programOf(shapes, (x, w, s) => mul(conv(x, w), s));
    expect(opsOf(scaled)).toEqual(['Conv', 'Mul']);
    await expectAgreement(scaled, { target: portable });
  });

  it('stays as it is where something else reads it', async () => {
    const program = programOf(shapes, (x, w, b) => {
      const y = conv(x, w);
      return [relu(y), add(y, b)];
    });
    expect(opsOf(program)).toEqual(['Conv', 'Relu', 'Add']);
    await expectAgreement(program, { target: portable });
  });

  it('adds a vector along the last axis, which is no bias', async () => {
    const program = programOf([[2, 3, 4, 4], [4, 3, 1, 1], [4]], (x, w, b) => add(conv(x, w), b));
    expect(opsOf(program)).toEqual(['Conv', 'Add']);
    await expectAgreement(program, { target: portable });
  });
});
