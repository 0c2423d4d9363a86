import { convFilterGradient, type ConvOptions } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

interface Case {
  readonly kind: string;
  readonly x: readonly number[];
  readonly dy: readonly number[];
  readonly kernel: readonly number[];
  readonly options?: ConvOptions;
}

const pad = (places: number, axes = 2): number[] => new Array<number>(2 * axes).fill(places);

const cases: readonly Case[] = [
  { kind: '3×3 of an image', x: [-1, 3, 6, 5], dy: [-1, 16, 6, 5], kernel: [3, 3], options: { padding: pad(1) } },
  { kind: '3×3', x: [2, 16, 6, 5], dy: [2, 32, 6, 5], kernel: [3, 3], options: { padding: pad(1) } },
  { kind: '3×3 on few places', x: [4, 32, 2, 2], dy: [4, 32, 2, 2], kernel: [3, 3], options: { padding: pad(1) } },
  {
    kind: '5×3, dilated',
    x: [2, 4, 7, 7],
    dy: [2, 5, 7, 7],
    kernel: [5, 3],
    options: { dilation: [1, 2], padding: pad(2) },
  },
  {
    kind: '5×5, wider than the map',
    x: [2, 3, 3, 3],
    dy: [2, 2, 3, 3],
    kernel: [5, 5],
    options: { dilation: [2, 2], padding: pad(4) },
  },
  {
    kind: '3×3, stride 2',
    x: [2, 4, 7, 8],
    dy: [2, 6, 4, 4],
    kernel: [3, 3],
    options: { stride: [2, 2], padding: pad(1) },
  },
  { kind: '1×1', x: [-1, 6, 4, 3], dy: [-1, 5, 4, 3], kernel: [1, 1] },
  { kind: '1×1, stride 2', x: [2, 6, 5, 4], dy: [2, 5, 3, 2], kernel: [1, 1], options: { stride: [2, 2] } },
  {
    kind: '3×3 in two groups',
    x: [2, 6, 4, 4],
    dy: [2, 4, 4, 4],
    kernel: [3, 3],
    options: { groups: 2, padding: pad(1) },
  },
  {
    kind: 'depthwise 3×3',
    x: [2, 32, 6, 6],
    dy: [2, 32, 6, 6],
    kernel: [3, 3],
    options: { groups: 32, padding: pad(1) },
  },
  {
    kind: 'depthwise 3×3 of any batch',
    x: [-1, 32, 6, 6],
    dy: [-1, 32, 6, 6],
    kernel: [3, 3],
    options: { groups: 32, padding: pad(1) },
  },
  {
    kind: 'depthwise 5×5, dilated',
    x: [2, 16, 9, 9],
    dy: [2, 16, 9, 9],
    kernel: [5, 5],
    options: { groups: 16, dilation: [2, 2], padding: pad(4) },
  },
  {
    kind: 'depthwise 3×3, stride 2',
    x: [2, 16, 8, 8],
    dy: [2, 16, 4, 4],
    kernel: [3, 3],
    options: { groups: 16, stride: [2, 2], padding: pad(1) },
  },
  {
    kind: 'depthwise 2×2, stride 2, last row unread',
    x: [2, 16, 5, 5],
    dy: [2, 16, 2, 2],
    kernel: [2, 2],
    options: { groups: 16, stride: [2, 2] },
  },
  {
    kind: 'of two filters a channel',
    x: [2, 3, 5, 5],
    dy: [2, 6, 5, 5],
    kernel: [3, 3],
    options: { groups: 3, padding: pad(1) },
  },
  { kind: 'of a sequence', x: [2, 4, 9], dy: [2, 3, 9], kernel: [3], options: { padding: pad(1, 1) } },
  {
    kind: 'of volumes',
    x: [2, 2, 3, 4, 3],
    dy: [2, 3, 3, 4, 3],
    kernel: [3, 3, 3],
    options: { padding: pad(1, 3) },
  },
];

describe('emitConvFilterGradient', () => {
  it.each(cases)('$kind gives what the reference gives', async ({ x, dy, kernel, options }) => {
    const program = programOf([x, dy], (a, b) => convFilterGradient(a, b, { ...options, kernel }));
    await expectAgreement(program, { target: portable });
    await expectAgreement(program, { target: await nativeTarget() });
  });

  it('3×3 is one product of x and dy, each in three shifts', () => {
    const shape = [2, 8, 6, 6];
    const program = programOf([shape, shape], (x, dy) =>
      convFilterGradient(x, dy, { kernel: [3, 3], padding: pad(1) }),
    );
    const ops = opsOf(program, { fused: true, block: 0, serial: true });
    expect(ops.filter((op) => op === 'Pad')).toHaveLength(4);
    expect(ops.filter((op) => op === 'com.microsoft.FusedMatMul')).toHaveLength(1);
  });
});
