import { conv, type ConvOptions } from '../../primitives/conv';
import { convFilterGradient } from '../../primitives/conv-filter-gradient';
import { convInputGradient } from '../../primitives/conv-input-gradient';
import type { PrimitiveCase } from './primitive-case';

function convCase(
  name: string,
  { x, w, ...options }: { x: readonly number[]; w: readonly number[] } & ConvOptions,
): PrimitiveCase {
  return { name: `conv ${name}`, f: (input, filters) => conv(input, filters, options), inputs: [x, w] };
}

/** Their gradients run `convInputGradient` and `convFilterGradient` with the same attributes. */
export const convolutionCases: readonly PrimitiveCase[] = [
  convCase('1×1', { x: [-1, 3, 4, 5], w: [2, 3, 1, 1] }),
  convCase('1×1, stride 2', { x: [-1, 3, 5, 4], w: [2, 3, 1, 1], stride: [2, 2] }),
  convCase('3×3, same', { x: [-1, 3, 6, 5], w: [4, 3, 3, 3], padding: [1, 1, 1, 1] }),
  convCase('3×3, valid', { x: [-1, 2, 5, 6], w: [3, 2, 3, 3] }),
  convCase('3×3, stride 2, even size', { x: [-1, 2, 6, 6], w: [3, 2, 3, 3], stride: [2, 2], padding: [1, 1, 1, 1] }),
  convCase('3×3, stride 2, odd size', { x: [-1, 2, 7, 5], w: [3, 2, 3, 3], stride: [2, 2], padding: [1, 1, 1, 1] }),
  convCase('3×3, stride 3 that skips the last row', { x: [-1, 1, 8, 8], w: [2, 1, 3, 3], stride: [3, 3] }),
  convCase('2×2, stride 3, wider than the kernel', { x: [-1, 2, 9, 8], w: [2, 2, 2, 2], stride: [3, 3] }),
  convCase('3×2, each axis its own', {
    x: [-1, 2, 7, 8],
    w: [3, 2, 3, 2],
    stride: [2, 1],
    padding: [1, 0, 2, 1],
    dilation: [1, 3],
  }),
  convCase('5×5, padding wider than same', { x: [-1, 1, 4, 4], w: [2, 1, 5, 5], padding: [4, 4, 4, 4] }),
  convCase('kernel over the whole input', { x: [-1, 2, 3, 4], w: [3, 2, 3, 4] }),
  convCase('3×3, dilation 2', { x: [-1, 2, 7, 7], w: [2, 2, 3, 3], padding: [2, 2, 2, 2], dilation: [2, 2] }),
  convCase('3×3, dilation 2, stride 2', {
    x: [-1, 2, 8, 7],
    w: [2, 2, 3, 3],
    stride: [2, 2],
    padding: [2, 2, 2, 2],
    dilation: [2, 2],
  }),
  convCase('1×1, padded', { x: [-1, 2, 3, 3], w: [2, 2, 1, 1], padding: [1, 0, 0, 1] }),
  convCase('3×3, 2 groups', { x: [-1, 4, 5, 5], w: [6, 2, 3, 3], padding: [1, 1, 1, 1], groups: 2 }),
  convCase('1×1, 3 groups, stride 2', { x: [-1, 6, 4, 4], w: [3, 2, 1, 1], stride: [2, 2], groups: 3 }),
  convCase('depthwise 3×3', { x: [-1, 4, 5, 6], w: [4, 1, 3, 3], padding: [1, 1, 1, 1], groups: 4 }),
  convCase('depthwise 5×5, dilation 2', {
    x: [-1, 3, 9, 9],
    w: [3, 1, 5, 5],
    padding: [4, 4, 4, 4],
    dilation: [2, 2],
    groups: 3,
  }),
  convCase('depthwise 3×3, dilation 2, stride 2', {
    x: [-1, 3, 8, 8],
    w: [3, 1, 3, 3],
    stride: [2, 2],
    padding: [2, 2, 2, 2],
    dilation: [2, 2],
    groups: 3,
  }),
  convCase('depthwise 3×3, stride 2, asymmetric padding', {
    x: [-1, 3, 6, 7],
    w: [3, 1, 3, 3],
    stride: [2, 2],
    padding: [0, 0, 1, 2],
    groups: 3,
  }),
  convCase('depthwise with 2 filters a channel', {
    x: [-1, 3, 5, 5],
    w: [6, 1, 3, 3],
    padding: [1, 1, 1, 1],
    groups: 3,
  }),
  convCase('of a fixed batch', { x: [2, 2, 4, 4], w: [3, 2, 3, 3], padding: [1, 1, 1, 1] }),
  convCase('1-D, 3 taps', { x: [-1, 2, 8], w: [3, 2, 3], padding: [1, 1] }),
  convCase('1-D, stride 2, dilation 2', { x: [-1, 2, 9], w: [3, 2, 3], stride: [2], padding: [2, 1], dilation: [2] }),
  convCase('1-D, depthwise', { x: [-1, 3, 7], w: [3, 1, 3], padding: [1, 1], groups: 3 }),
  convCase('3-D, 3×3×3, same', { x: [-1, 2, 4, 3, 4], w: [2, 2, 3, 3, 3], padding: [1, 1, 1, 1, 1, 1] }),
  convCase('3-D, each axis its own', {
    x: [-1, 2, 5, 6, 4],
    w: [4, 1, 3, 2, 1],
    stride: [2, 1, 2],
    padding: [1, 0, 0, 0, 2, 0],
    dilation: [1, 2, 1],
    groups: 2,
  }),
  convCase('3-D, depthwise, stride 2', {
    x: [-1, 2, 4, 4, 5],
    w: [2, 1, 3, 3, 3],
    stride: [2, 2, 2],
    padding: [1, 1, 1, 1, 1, 1],
    groups: 2,
  }),
  {
    name: 'convInputGradient as transposed convolution',
    f: (dy, w) => convInputGradient(dy, w, { stride: [2, 2], padding: [1, 1, 1, 1], inputSize: [8, 7] }),
    inputs: [
      [-1, 3, 4, 4],
      [3, 2, 3, 3],
    ],
  },
  {
    name: 'convFilterGradient, dilated',
    f: (x, dy) => convFilterGradient(x, dy, { dilation: [2, 2], padding: [1, 1, 1, 1], kernel: [3, 3] }),
    inputs: [
      [-1, 2, 5, 6],
      [-1, 3, 3, 4],
    ],
  },
];
