import { maxPool } from '@tensorflow/tfjs-core';
import { channelsLast, kernel } from '../execution/kernel';
import type { PoolAttributes } from '../pooling/attributes';
import { poolSpace } from '../pooling/over-space';
import { placesOfMaxima } from '../pooling/places';

export const maxPoolKernel = kernel<PoolAttributes>(({ inputs: [x], attributes, needed }) => {
  const maps = x.channelsLast;
  const y = poolSpace(maps, attributes, (map, { kernel, stride, padding }) => maxPool(map, kernel, stride, padding));
  return [channelsLast(y), needed[1] ? channelsLast(placesOfMaxima(maps, y, attributes)) : undefined];
});
