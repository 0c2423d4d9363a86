import { reshape, scatterND } from '@tensorflow/tfjs-core';
import { channelsLast, type Kernel } from '../execution/kernel';
import { inLayout } from '../execution/layout';

/** `scatterND` adds up where windows overlap. Places are positions in a map in channels-last order. */
export const maxPoolGradientKernel: Kernel = ({ inputs: [dy, places], shapes: [shape] }) => {
  const { size } = dy.channelsLast;
  const total = shape.reduce((product, length) => product * length, 1);
  const indices = reshape(places.channelsLast, [size, 1]);
  const dx = scatterND(indices, reshape(dy.channelsLast, [size]), [total]);
  return [channelsLast(reshape(dx, inLayout(shape, 'channelsLast')))];
};
