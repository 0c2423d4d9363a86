import { gather, reshape } from '@tensorflow/tfjs-core';
import { channelsLast, type Kernel } from '../execution/kernel';
import { inLayout } from '../execution/layout';

export const maxPoolGatherKernel: Kernel = ({ inputs: [x, places], shapes: [shape] }) => {
  const { channelsLast: maps } = x;
  const { channelsLast: indices } = places;
  const chosen = gather(reshape(maps, [maps.size]), reshape(indices, [indices.size]));
  return [channelsLast(reshape(chosen, inLayout(shape, 'channelsLast')))];
};
