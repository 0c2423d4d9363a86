import type { AvgPoolAttributes, GlobalAvgPoolAttributes, MaxPoolAttributes } from '@archipelago/graph-ir';
import { avgPool } from '../primitives/avg-pool';
import { maxPool } from '../primitives/max-pool';
import { mean } from '../primitives/mean';
import { spatialAxes } from './channel-axis';
import { defineLowering } from './lowering';

export const maxPoolLowering = defineLowering<MaxPoolAttributes>(
  'maxPool',
  ({ inputs: [x], attributes: { kernel, stride, padding } }) => maxPool(x, { kernel, stride, padding })[0],
);

export const avgPoolLowering = defineLowering<AvgPoolAttributes>(
  'avgPool',
  ({ inputs: [x], attributes: { kernel, stride, padding } }) => avgPool(x, { kernel, stride, padding }),
);

export const globalAvgPoolLowering = defineLowering<GlobalAvgPoolAttributes>(
  'globalAvgPool',
  ({ inputs: [x], attributes: { keepAxes } }) => {
    const axes = spatialAxes(x.shape.length);
    return axes.length === 0 ? x : mean(x, axes, { keepDims: keepAxes });
  },
);
