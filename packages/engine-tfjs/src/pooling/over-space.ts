import { reshape, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { everyNth } from '../convolution/convolve';
import { map4, sizesOf } from '../execution/sizes';
import type { PoolAttributes } from './attributes';

export interface Window {
  readonly kernel: [number, number];
  readonly stride: [number, number];
  readonly padding: [[number, number], [number, number], [number, number], [number, number]];
}

export type PlanarPool = (x: Tensor4D, window: Window) => Tensor;

/**
 * A pooling of x [N, …spatial, C] by one of planes, over two axes at a time: windows are boxes, so maxima of maxima and means
 * of means are what a pooling over all axes gives.
 */
export function poolSpace(x: Tensor, attributes: PoolAttributes, pool: PlanarPool): Tensor {
  const rank = attributes.kernel.length;
  const [batch, ...rest] = sizesOf(x);
  const channels = rest.at(-1)!;
  if (rank === 2) return poolPlanes(x, windowOver(attributes, 0, 1), pool);
  if (rank === 1) {
    const y = poolPlanes(map4(x, [batch, 1, rest[0], channels]), windowOver(attributes, undefined, 0), pool);
    return reshape(y, [batch, sizesOf(y)[2], channels]);
  }
  const [depth, ...plane] = rest;
  const planes = poolPlanes(map4(x, [batch * depth, ...plane]), windowOver(attributes, 1, 2), pool);
  const [, height, width] = sizesOf(planes);
  const columns = map4(planes, [batch, 1, depth, height * width * channels]);
  const y = poolPlanes(columns, windowOver(attributes, undefined, 0), pool);
  return reshape(y, [batch, sizesOf(y)[2], height, width, channels]);
}

/** The part of attributes that concerns two axes; a missing first one is over a single row. */
function windowOver({ kernel, stride, padding }: PoolAttributes, rows: number | undefined, columns: number): Window {
  const rank = kernel.length;
  const pads = (axis: number): [number, number] => [padding[axis], padding[axis + rank]];
  return {
    kernel: [rows === undefined ? 1 : kernel[rows], kernel[columns]],
    stride: [rows === undefined ? 1 : stride[rows], stride[columns]],
    padding: [[0, 0], rows === undefined ? [0, 0] : pads(rows), pads(columns), [0, 0]],
  };
}

function poolPlanes(maps: Tensor, window: Window, pool: PlanarPool): Tensor {
  // A window of one element is none to some backends.
  if (window.kernel.every((length) => length === 1)) {
    return everyNth(everyNth(maps, 1, window.stride[0]), 2, window.stride[1]);
  }
  return pool(maps as Tensor4D, window);
}
