import { concat, conv2d, depthwiseConv2d, reshape, transpose, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { sliceAxis } from '../execution/slices';
import type { ConvAttributes } from './attributes';

type Padding = [[number, number], [number, number], [number, number], [number, number]];

/** The convolution of maps x [N, H, W, C] with filters w [O, C / groups, h, w]: [N, H', W', O]. */
export function convolve(x: Tensor4D, w: Tensor4D, attributes: ConvAttributes): Tensor4D {
  const { groups } = attributes;
  if (groups === 1) return convolveDense(x, transpose(w, [2, 3, 1, 0]), attributes);
  return w.shape[1] === 1 ? convolveDepthwise(x, w, attributes) : convolveGroups(x, w, attributes);
}

/** With filters [h, w, C, O], as TensorFlow.js has them. */
export function convolveDense(
  x: Tensor4D,
  filter: Tensor4D,
  { stride, padding, dilation }: Omit<ConvAttributes, 'groups'>,
): Tensor4D {
  return strided({ stride, dilation }, (strides) =>
    conv2d(x, filter, strides, explicit(padding), 'NHWC', pair(dilation)),
  );
}

/** One or several filters w [O, 1, h, w] a channel. */
export function convolveDepthwise(
  x: Tensor4D,
  w: Tensor4D,
  { stride, padding, dilation }: Omit<ConvAttributes, 'groups'>,
): Tensor4D {
  const [outputs, , ...kernel] = w.shape;
  const channels = x.shape[3];
  const filters = reshape(transpose(w, [2, 3, 0, 1]), [...kernel, channels, outputs / channels]) as Tensor4D;
  return strided({ stride, dilation }, (strides) =>
    depthwiseConv2d(x, filters, strides, explicit(padding), 'NHWC', pair(dilation)),
  );
}

function convolveGroups(x: Tensor4D, w: Tensor4D, attributes: ConvAttributes): Tensor4D {
  const { groups } = attributes;
  const parts = Array.from({ length: groups }, (_, group) =>
    convolveDense(
      group4(x, 3, { group, groups }),
      transpose(group4(w, 0, { group, groups }), [2, 3, 1, 0]),
      attributes,
    ),
  );
  return concat(parts, 3);
}

/** One of equal parts of an axis. */
export function group4(x: Tensor4D, axis: number, { group, groups }: { group: number; groups: number }): Tensor4D {
  const count = x.shape[axis] / groups;
  return sliceAxis(x, axis, { start: group * count, count, stride: 1 }) as Tensor4D;
}

/** Strides and dilations at once are more than TensorFlow.js takes: then what no stride asks for is dropped afterwards. */
function strided(
  { stride, dilation }: Pick<ConvAttributes, 'stride' | 'dilation'>,
  run: (strides: [number, number]) => Tensor4D,
): Tensor4D {
  if (stride.every((step) => step === 1) || dilation.every((step) => step === 1)) return run(pair(stride));
  const dense = run([1, 1]);
  const rows = everyNth(dense, 1, stride[0]);
  return everyNth(rows, 2, stride[1]) as Tensor4D;
}

/** Every n-th element along an axis, from the first. */
export function everyNth(x: Tensor, axis: number, n: number): Tensor {
  return sliceAxis(x, axis, { start: 0, count: Math.ceil(x.shape[axis] / n), stride: n });
}

function explicit([top, left, bottom, right]: readonly number[]): Padding {
  return [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
}

function pair([rows, columns]: readonly number[]): [number, number] {
  return [rows, columns];
}
