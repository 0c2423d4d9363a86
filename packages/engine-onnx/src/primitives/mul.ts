import { elementWise } from '../emission/element-wise';
import { isChannelwise } from '../emission/channelwise';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import { channelAffine } from '../normalization/channel-affine';

const emitAlone = elementWise('Mul');

/** A scale known beforehand becomes part of the filters of the convolution before it, where only this reads that. */
export const emitMul: PrimitiveEmitter = (emission, call) => {
  const { inputs, instruction, outputs } = call;
  for (const [at, other] of [
    [0, 1],
    [1, 0],
  ]) {
    const [x, scale] = [inputs[at], inputs[other]];
    if (!isChannelwise(scale, x.shape) || outputs[0].shape.length !== x.shape.length) continue;
    const once = emission.usesOf(instruction.inputs[at]) === 1;
    const vector = emission.reshape(scale.plain, [x.shape[1]]);
    const pending = once ? x.pending?.scaled(vector) : undefined;
    if (pending) return [{ pending }];
    if (x.isBlocked) return [channelAffine(emission, x, { scale: vector })];
  }
  return emitAlone(emission, call);
};
