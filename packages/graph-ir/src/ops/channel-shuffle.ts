import { defineOp } from '../define-op';
import { shapeMismatch } from '../shape';

export interface ChannelShuffleAttributes {
  readonly groups: number;
}

/**
 * Channel shuffle (Zhang et al. 2018): channels as a [groups, channels / groups] table, transposed, read row by row.
 * Output channel i · groups + g is input channel g · channels / groups + i.
 */
export const channelShuffle = defineOp<ChannelShuffleAttributes>({
  name: 'channelShuffle',
  summary: 'Interleaves the channels of the groups.',
  attributes: { groups: { kind: 'integer', minimum: 1 } },
  channels: 'tied',
  divisor: ({ groups }) => groups,
  shape([input], { groups }) {
    if (input[0] % groups !== 0) throw shapeMismatch(`${input[0]} channels in ${groups} groups; give a divisor`);
    return input;
  },
});
