import type { PoolAttributes } from '../primitives/pooling';
import { kernel, type Kernel, type Kernels } from './kernel';
import { sizeOf } from './numeric-array';
import { planeSize, tapsOf, type Taps } from './taps';

function poolTaps(x: readonly number[], y: readonly number[], attributes: PoolAttributes): Taps {
  return tapsOf(x.slice(2), y.slice(2), { ...attributes, dilation: attributes.kernel.map(() => 1) });
}

/** Visits the planes of [N, C, …] maps: the places of their first elements in x and in y. */
function forEachPlane(x: readonly number[], y: readonly number[], visit: (x: number, y: number) => void): void {
  for (let plane = 0; plane < x[0] * x[1]; plane++) visit(plane * planeSize(x), plane * planeSize(y));
}

/** Indices count the elements of a plane. */
const maxPool = kernel<PoolAttributes>(([x], attributes, [shape]) => {
  const { window, element } = poolTaps(x.shape, shape, attributes);
  const y = new Float64Array(sizeOf(shape));
  const indices = new Int32Array(y.length).fill(-1);
  forEachPlane(x.shape, shape, (xStart, yStart) => {
    window.forEach((w, i) => {
      const value = x.data[xStart + element[i]];
      if (indices[yStart + w] < 0 || value > y[yStart + w]) {
        y[yStart + w] = value;
        indices[yStart + w] = element[i];
      }
    });
  });
  return [y, indices];
});

const maxPoolGradient: Kernel = ([dy, indices], _, [shape]) => {
  const dx = new Float64Array(sizeOf(shape));
  forEachPlane(shape, dy.shape, (xStart, yStart) => {
    for (let i = 0; i < planeSize(dy.shape); i++) dx[xStart + indices.data[yStart + i]] += dy.data[yStart + i];
  });
  return [dx];
};

const maxPoolGather: Kernel = ([x, indices], _, [shape]) => {
  const y = new Float64Array(sizeOf(shape));
  forEachPlane(x.shape, shape, (xStart, yStart) => {
    for (let i = 0; i < planeSize(shape); i++) y[yStart + i] = x.data[xStart + indices.data[yStart + i]];
  });
  return [y];
};

/** How many elements each window of a plane holds. */
function windowSizes({ window }: Taps, windows: number): number[] {
  const sizes = new Array<number>(windows).fill(0);
  for (const w of window) sizes[w]++;
  return sizes;
}

const avgPool = kernel<PoolAttributes>(([x], attributes, [shape]) => {
  const taps = poolTaps(x.shape, shape, attributes);
  const sizes = windowSizes(taps, planeSize(shape));
  const y = new Float64Array(sizeOf(shape));
  forEachPlane(x.shape, shape, (xStart, yStart) => {
    taps.window.forEach((w, i) => (y[yStart + w] += x.data[xStart + taps.element[i]] / sizes[w]));
  });
  return [y];
});

const avgPoolGradient = kernel<PoolAttributes>(([dy], attributes, [shape]) => {
  const taps = poolTaps(shape, dy.shape, attributes);
  const sizes = windowSizes(taps, planeSize(dy.shape));
  const dx = new Float64Array(sizeOf(shape));
  forEachPlane(shape, dy.shape, (xStart, yStart) => {
    taps.window.forEach((w, i) => (dx[xStart + taps.element[i]] += dy.data[yStart + w] / sizes[w]));
  });
  return [dx];
});

export const poolingKernels: Kernels = { maxPool, maxPoolGradient, maxPoolGather, avgPool, avgPoolGradient };
