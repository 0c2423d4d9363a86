import { sameShape } from '@archipelago/engine';
import { elementWise } from '../emission/element-wise';
import { isChannelwise } from '../emission/channelwise';
import type { Emission } from '../emission/emission';
import type { EmittedValue } from '../emission/emitted-value';
import type { PrimitiveEmitter, Result } from '../emission/primitive-emitter';
import { withBias } from '../emission/with-bias';
import { channelAffine } from '../normalization/channel-affine';

const emitAlone = elementWise('Add');

/** A bias or a map becomes part of the convolution or product before it, where only this reads that. */
export const emitAdd: PrimitiveEmitter = (emission, call) => {
  const { inputs, instruction, outputs } = call;
  for (const [at, other] of [
    [0, 1],
    [1, 0],
  ]) {
    const [x, added] = [inputs[at], inputs[other]];
    if (!sameShape(x.shape, outputs[0].shape)) continue;
    const once = emission.usesOf(instruction.inputs[at]) === 1;
    const sum = isChannelwise(added, x.shape)
      ? shifted(emission, x, { shift: emission.reshape(added.plain, [x.shape[1]]), once })
      : once && joined(emission, x, added);
    if (sum) return [sum];
  }
  return emitAlone(emission, call);
};

/** x with one number a channel added; undefined where a plain Add does it. `once`: nothing else reads x. */
function shifted(
  emission: Emission,
  x: EmittedValue,
  { shift, once }: { readonly shift: string; readonly once: boolean },
): Result | undefined {
  const pending = once ? x.pending?.shifted(shift) : undefined;
  if (pending) return { pending };
  return x.isBlocked ? channelAffine(emission, x, { shift }) : undefined;
}

/** x with `added` in the convolution or product that gives x; undefined where there is none. */
function joined(emission: Emission, x: EmittedValue, added: EmittedValue): Result | undefined {
  const pending = sameShape(x.shape, added.shape) ? x.pending?.plus(added) : undefined;
  return pending ? { pending } : withBias(emission, x, added);
}
