import { elementCount, sameShape } from '@archipelago/engine';
import { elementWise } from '../emission/element-wise';
import { isChannelwise } from '../emission/channelwise';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import { channelAffine } from '../normalization/channel-affine';

const emitAlone = elementWise('Mul');

/**
 * A scale known beforehand becomes part of the filters of the convolution before it, where only this reads that. Blocked
 * maps are scaled by a convolution, to which a sum that follows can be added.
 */
export const emitMul: PrimitiveEmitter = (emission, call) => {
  const { inputs, instruction, outputs } = call;
  for (const [at, other] of [
    [0, 1],
    [1, 0],
  ]) {
    const [x, scale] = [inputs[at], inputs[other]];
    if (!sameShape(x.shape, outputs[0].shape) || x.shape.length < 3) continue;
    const channels = x.shape[1];
    const number = elementCount(scale.shape) === 1;
    if (!number && !isChannelwise(scale, x.shape)) continue;
    const once = emission.usesOf(instruction.inputs[at]) === 1;
    const vector = emission.reshape(scale.plain, [number ? 1 : channels]);
    const pending = once && !number ? x.pending?.scaled(vector) : undefined;
    if (pending) return [{ pending }];
    if (x.isBlocked)
      return [channelAffine(emission, x, { scale: number ? emission.repeated(vector, channels) : vector })];
  }
  return emitAlone(emission, call);
};
