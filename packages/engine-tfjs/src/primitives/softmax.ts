import { div, exp, sum } from '@tensorflow/tfjs-core';
import { alongAxis } from '../execution/along-axis';

export const softmaxKernel = alongAxis((shifted, axis) => {
  const powers = exp(shifted);
  return div(powers, sum(powers, axis, true));
});
