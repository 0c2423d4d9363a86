import { elementWise } from '../emission/element-wise';
import { isChannelwise } from '../emission/channelwise';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import { channelAffine } from '../normalization/channel-affine';

const emitAlone = elementWise('Sub');

export const emitSub: PrimitiveEmitter = (emission, call) => {
  const [x, shift] = call.inputs;
  if (x.isBlocked && isChannelwise(shift, x.shape) && call.outputs[0].shape.length === 4) {
    const vector = emission.reshape(shift.plain, [x.shape[1]]);
    return [channelAffine(emission, x, { shift: emission.node('Neg', [vector]) })];
  }
  return emitAlone(emission, call);
};
