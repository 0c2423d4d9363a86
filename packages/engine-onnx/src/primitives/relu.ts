import { elementWise } from '../emission/element-wise';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';

const emitAlone = elementWise('Relu');

/** Becomes part of the convolution or normalisation before it, where only this reads that. */
export const emitRelu: PrimitiveEmitter = (emission, call) => {
  const { pending } = call.inputs[0];
  if (pending && emission.usesOf(call.instruction.inputs[0]) === 1) return [{ pending: pending.rectified() }];
  return emitAlone(emission, call);
};
