import { expect, it } from 'vitest';
import { codeOf, describeOpContract } from '../testing/op-contract';
import { channelShuffle } from './channel-shuffle';

describeOpContract(channelShuffle, [{ inputs: [[24, 4, 4]], attributes: { groups: 3 }, shape: [24, 4, 4] }]);

it('channelShuffle of groups that do not divide is a SHAPE_MISMATCH', () => {
  expect(codeOf(() => channelShuffle.shape([[24, 4, 4]], { groups: 5 }))).toBe('SHAPE_MISMATCH');
});
