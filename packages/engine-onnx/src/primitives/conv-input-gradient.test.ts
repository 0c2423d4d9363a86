import { convInputGradient, type ConvOptions } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

interface Case {
  readonly kind: string;
  readonly dy: readonly number[];
  readonly w: readonly number[];
  readonly inputSize: readonly number[];
  readonly options?: ConvOptions;
}

const pad = (places: number, axes = 2): number[] => new Array<number>(2 * axes).fill(places);

const cases: readonly Case[] = [
  { kind: '3×3', dy: [-1, 16, 5, 4], w: [16, 32, 3, 3], inputSize: [5, 4], options: { padding: pad(1) } },
  { kind: 'dilated', dy: [2, 3, 5, 5], w: [3, 2, 3, 3], inputSize: [9, 9], options: { dilation: [2, 2] } },
  {
    kind: 'padded more than the filter reaches',
    dy: [2, 3, 8, 8],
    w: [3, 2, 1, 1],
    inputSize: [4, 4],
    options: { padding: pad(2) },
  },
  {
    kind: 'stride 2',
    dy: [2, 3, 3, 4],
    w: [3, 5, 3, 3],
    inputSize: [6, 7],
    options: { stride: [2, 2], padding: pad(1) },
  },
  {
    kind: 'in groups',
    dy: [2, 4, 4, 4],
    w: [4, 3, 3, 3],
    inputSize: [4, 4],
    options: { groups: 2, padding: pad(1) },
  },
  {
    kind: 'depthwise',
    dy: [2, 16, 6, 5],
    w: [16, 1, 5, 5],
    inputSize: [6, 5],
    options: { groups: 16, padding: pad(2) },
  },
  {
    kind: 'depthwise, stride 2',
    dy: [2, 16, 4, 4],
    w: [16, 1, 3, 3],
    inputSize: [8, 7],
    options: { groups: 16, stride: [2, 2], padding: pad(1) },
  },
  {
    kind: 'depthwise, stride 2, dilated',
    dy: [2, 16, 4, 4],
    w: [16, 1, 3, 3],
    inputSize: [8, 8],
    options: { groups: 16, stride: [2, 2], dilation: [2, 2], padding: pad(2) },
  },
  { kind: 'of a sequence', dy: [2, 3, 7], w: [3, 4, 3], inputSize: [7], options: { padding: pad(1, 1) } },
  { kind: 'of volumes', dy: [2, 3, 2, 3, 2], w: [3, 4, 2, 2, 2], inputSize: [3, 4, 3] },
];

describe('emitConvInputGradient', () => {
  it.each(cases)('$kind gives what the reference gives', async ({ dy, w, inputSize, options }) => {
    const program = programOf([dy, w], (a, b) => convInputGradient(a, b, { ...options, inputSize }));
    await expectAgreement(program, { target: portable });
    await expectAgreement(program, { target: await nativeTarget() });
  });

  it('is a convolution with reversed filters, with a stride a transposed convolution', () => {
    const shapes = [
      [2, 3, 4, 4],
      [3, 2, 2, 2],
    ];
    const emitted = (stride: number[], inputSize: number[]): string[] =>
      opsOf(programOf(shapes, (dy, w) => convInputGradient(dy, w, { stride, inputSize })));
    expect(emitted([1, 1], [5, 5])).toEqual(['Reshape', 'GatherElements', 'Reshape', 'Conv']);
    expect(emitted([2, 2], [8, 8])).toEqual(['ConvTranspose']);
  });
});
