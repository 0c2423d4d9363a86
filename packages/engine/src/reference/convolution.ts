import type { ConvAttributes } from '../primitives/conv';
import { kernel, type Kernels } from './kernel';
import { sizeOf } from './numeric-array';
import { planeSize, tapsOf } from './taps';

/** Flat places in x, w and y whose product y += x · w makes a convolution. */
type Visit = (x: number, w: number, y: number) => void;

interface Shapes {
  readonly x: readonly number[];
  readonly w: readonly number[];
  readonly y: readonly number[];
}

function forEachProduct({ x, w, y }: Shapes, attributes: ConvAttributes, visit: Visit): void {
  const { window, tap, element } = tapsOf(x.slice(2), y.slice(2), { ...attributes, kernel: w.slice(2) });
  const [xPlane, wPlane, yPlane] = [planeSize(x), planeSize(w), planeSize(y)];
  const groupInputs = w[1];
  const groupOutputs = w[0] / attributes.groups;
  for (let n = 0; n < x[0]; n++) {
    for (let o = 0; o < w[0]; o++) {
      for (let c = 0; c < groupInputs; c++) {
        const channel = Math.floor(o / groupOutputs) * groupInputs + c;
        const xStart = (n * x[1] + channel) * xPlane;
        const wStart = (o * groupInputs + c) * wPlane;
        const yStart = (n * w[0] + o) * yPlane;
        for (let i = 0; i < window.length; i++) visit(xStart + element[i], wStart + tap[i], yStart + window[i]);
      }
    }
  }
}

const conv = kernel<ConvAttributes>(([x, w], attributes, [shape]) => {
  const y = new Float64Array(sizeOf(shape));
  forEachProduct({ x: x.shape, w: w.shape, y: shape }, attributes, (i, j, k) => {
    y[k] += x.data[i] * w.data[j];
  });
  return [y];
});

const convInputGradient = kernel<ConvAttributes>(([dy, w], attributes, [shape]) => {
  const dx = new Float64Array(sizeOf(shape));
  forEachProduct({ x: shape, w: w.shape, y: dy.shape }, attributes, (i, j, k) => {
    dx[i] += dy.data[k] * w.data[j];
  });
  return [dx];
});

const convFilterGradient = kernel<ConvAttributes>(([x, dy], attributes, [shape]) => {
  const dw = new Float64Array(sizeOf(shape));
  forEachProduct({ x: x.shape, w: shape, y: dy.shape }, attributes, (i, j, k) => {
    dw[j] += x.data[i] * dy.data[k];
  });
  return [dw];
});

export const convolutionKernels: Kernels = { conv, convInputGradient, convFilterGradient };
