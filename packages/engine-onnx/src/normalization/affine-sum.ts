import { BLOCKED } from '../emission/blocked-layout';
import type { Emission } from '../emission/emission';
import type { EmittedValue, Forms } from '../emission/emitted-value';
import { channelAffine } from './channel-affine';

export interface AffineSumParts {
  readonly x: EmittedValue;
  readonly slope: string;
  readonly offset: string;
  readonly added: { readonly value: EmittedValue; readonly slope: string };
}

/**
 * slope · x + offset + added.slope · added.value with one number a channel. Slopes and offset are values [C]. Of blocked
 * maps it takes two passes: the blocked convolution adds onto a map.
 */
export function affineSum(emission: Emission, { x, slope, offset, added }: AffineSumParts): Forms {
  const first = channelAffine(emission, x, { scale: slope, shift: offset });
  if (!first.isBlocked) {
    const second = channelAffine(emission, added.value, { scale: added.slope });
    return { plain: emission.node('Add', [first.plain, second.plain]) };
  }
  const channels = x.shape[1];
  const inputs = [added.value.blocked, emission.reshape(added.slope, [channels, 1, 1, 1]), '', first.blocked];
  return { blocked: emission.node(`${BLOCKED}.Conv`, inputs, { kernel_shape: [1, 1], group: channels }) };
}
