import type { BatchNormAttributes } from '../primitives/channels';
import { kernel, type Kernels } from './kernel';
import { sizeOf, type NumericArray } from './numeric-array';
import { planeSize } from './taps';

/** Visits the elements of one channel of [N, C, …]. */
function forEachElement(shape: readonly number[], channel: number, visit: (position: number) => void): void {
  const plane = planeSize(shape);
  for (let n = 0; n < shape[0]; n++) {
    for (let i = 0; i < plane; i++) visit((n * shape[1] + channel) * plane + i);
  }
}

/** The mean over one channel of f(position). */
function channelMean(shape: readonly number[], channel: number, f: (position: number) => number): number {
  let total = 0;
  forEachElement(shape, channel, (position) => (total += f(position)));
  return total / (shape[0] * planeSize(shape));
}

const batchNorm = kernel<BatchNormAttributes>(([x, scale, shift], { epsilon }, [shape]) => {
  const y = new Float64Array(sizeOf(shape));
  const [mean, variance] = [new Float64Array(shape[1]), new Float64Array(shape[1])];
  for (let c = 0; c < shape[1]; c++) {
    mean[c] = channelMean(shape, c, (i) => x.data[i]);
    variance[c] = channelMean(shape, c, (i) => (x.data[i] - mean[c]) ** 2);
    forEachElement(shape, c, (i) => {
      y[i] = ((x.data[i] - mean[c]) / Math.sqrt(variance[c] + epsilon)) * scale.data[c] + shift.data[c];
    });
  }
  return [y, mean, variance];
});

const batchNormGradient = kernel<BatchNormAttributes>(
  ([dy, x, scale, mean, variance]: readonly NumericArray[], { epsilon }, [shape]) => {
    const dx = new Float64Array(sizeOf(shape));
    const [dscale, dshift] = [new Float64Array(shape[1]), new Float64Array(shape[1])];
    for (let c = 0; c < shape[1]; c++) {
      const deviation = Math.sqrt(variance.data[c] + epsilon);
      const normalized = (i: number): number => (x.data[i] - mean.data[c]) / deviation;
      const meanOfDy = channelMean(shape, c, (i) => dy.data[i]);
      const meanOfProduct = channelMean(shape, c, (i) => dy.data[i] * normalized(i));
      forEachElement(shape, c, (i) => {
        dx[i] = (scale.data[c] / deviation) * (dy.data[i] - meanOfDy - normalized(i) * meanOfProduct);
        dscale[c] += dy.data[i] * normalized(i);
        dshift[c] += dy.data[i];
      });
    }
    return [dx, dscale, dshift];
  },
);

export const batchNormKernels: Kernels = { batchNorm, batchNormGradient };
