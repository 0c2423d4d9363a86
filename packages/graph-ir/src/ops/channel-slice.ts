import { defineOp } from '../define-op';
import { shapeMismatch, showShape } from '../shape';

export interface ChannelSliceAttributes {
  readonly start: number;
  readonly channels: number;
}

/** The channels start, start + 1, …, start + channels − 1. */
export const channelSlice = defineOp<ChannelSliceAttributes>({
  name: 'channelSlice',
  summary: 'A run of channels.',
  attributes: {
    start: { kind: 'integer', minimum: 0, default: 0 },
    channels: { kind: 'integer', minimum: 1 },
  },
  shape([input], { start, channels }) {
    if (start + channels > input[0]) {
      throw shapeMismatch(`channels ${start} to ${start + channels - 1} of ${showShape(input)}; there are ${input[0]}`);
    }
    return [channels, ...input.slice(1)];
  },
});
