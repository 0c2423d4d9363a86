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
 * maps it takes two passes: the second convolution adds onto the map of the first.
 */
export function affineSum(emission: Emission, { x, slope, offset, added }: AffineSumParts): Forms {
  const first = channelAffine(emission, x, { scale: slope, shift: offset });
  const second = channelAffine(emission, added.value, { scale: added.slope });
  const pending = second.pending?.plus(first);
  if (pending) return { pending };
  return { plain: emission.node('Add', [second.plain, first.plain]) };
}
