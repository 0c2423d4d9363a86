import { elementWise } from '../emission/element-wise';
import { isChannelwise } from '../emission/channelwise';
import type { PrimitiveEmitter, Result } from '../emission/primitive-emitter';
import { withBias } from '../emission/with-bias';
import { channelAffine } from '../normalization/channel-affine';

const emitAlone = elementWise('Add');

/** A bias becomes part of the convolution or product before it, where only this reads that. */
export const emitAdd: PrimitiveEmitter = (emission, call) => {
  const { inputs, instruction, outputs } = call;
  for (const [at, other] of [
    [0, 1],
    [1, 0],
  ]) {
    const [x, shift] = [inputs[at], inputs[other]];
    const once = emission.usesOf(instruction.inputs[at]) === 1;
    let sum: Result | undefined;
    if (isChannelwise(shift, x.shape) && outputs[0].shape.length === x.shape.length) {
      const vector = emission.reshape(shift.plain, [x.shape[1]]);
      const pending = once ? x.pending?.shifted(vector) : undefined;
      if (pending) sum = { pending };
      else if (x.isBlocked) sum = channelAffine(emission, x, { shift: vector });
    } else if (once) {
      sum = withBias(emission, x, shift);
    }
    if (sum !== undefined) return [sum];
  }
  return emitAlone(emission, call);
};
