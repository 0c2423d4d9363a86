import type { ConvAttributes } from '@archipelago/graph-ir';
import { add } from '../primitives/add';
import { conv } from '../primitives/conv';
import { alongChannels } from './channel-axis';
import { defineLowering } from './lowering';

export const convLowering = defineLowering<ConvAttributes>('conv', ({ inputs: [x], attributes, parameter }) => {
  const { stride, padding, dilation, groups, bias } = attributes;
  const y = conv(x, parameter('weight'), { stride, padding, dilation, groups });
  return bias ? add(y, alongChannels(parameter('bias'), y.shape.length)) : y;
});
