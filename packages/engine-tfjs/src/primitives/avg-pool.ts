import { avgPool } from '@tensorflow/tfjs-core';
import { channelsLast, kernel } from '../execution/kernel';
import type { PoolAttributes } from '../pooling/attributes';
import { poolSpace } from '../pooling/over-space';

export const avgPoolKernel = kernel<PoolAttributes>(({ inputs: [x], attributes }) => [
  channelsLast(
    poolSpace(x.channelsLast, attributes, (map, { kernel, stride, padding }) => avgPool(map, kernel, stride, padding)),
  ),
]);
