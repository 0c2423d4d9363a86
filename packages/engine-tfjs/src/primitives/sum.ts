import { mul, sum } from '@tensorflow/tfjs-core';
import { meanOver } from '../execution/mean-over';
import { reduction } from '../execution/reduction';

export const sumKernel = reduction((x, axes) => {
  const mean = meanOver(x, axes);
  const count = axes.reduce((product, axis) => product * x.shape[axis], 1);
  return mean ? mul(mean, count) : sum(x, axes, true);
});
