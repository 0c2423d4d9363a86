import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { channelSlice } from './channel-slice';

describeOpContract(channelSlice, [
  { inputs: [[16, 4, 4]], attributes: { channels: 4 }, shape: [4, 4, 4] },
  { inputs: [[16, 4, 4]], attributes: { start: 4, channels: 12 }, shape: [12, 4, 4] },
]);

it('channelSlice of channels past the end is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => channelSlice.shape([[16]], { start: 8, channels: 9 }))).toBe('SHAPE_MISMATCH');
});
