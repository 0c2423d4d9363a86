import type { ChannelShuffleAttributes, ChannelSliceAttributes } from '@archipelago/graph-ir';
import { concat } from '../primitives/concat';
import { reshape } from '../primitives/reshape';
import { slice } from '../primitives/slice';
import { transpose } from '../primitives/transpose';
import { spatialAxes } from './channel-axis';
import { defineLowering } from './lowering';

export const concatLowering = defineLowering('concat', ({ inputs }) =>
  inputs.length === 1 ? inputs[0] : concat(inputs, 1),
);

export const channelSliceLowering = defineLowering<ChannelSliceAttributes>(
  'channelSlice',
  ({ inputs: [x], attributes: { start, channels } }) => {
    const starts = x.shape.map((_, axis) => (axis === 1 ? start : 0));
    const stops = x.shape.map((size, axis) => (axis === 1 ? start + channels : size));
    return slice(x, starts, stops);
  },
);

/** Reshape to [N, groups, channels / groups, …], swap the two axes, reshape back. */
export const channelShuffleLowering = defineLowering<ChannelShuffleAttributes>(
  'channelShuffle',
  ({ inputs: [x], attributes: { groups } }) => {
    const [batch, channels, ...space] = x.shape;
    const table = reshape(x, [batch, groups, channels / groups, ...space]);
    const later = spatialAxes(x.shape.length).map((axis) => axis + 1);
    return reshape(transpose(table, [0, 2, 1, ...later]), x.shape);
  },
);
