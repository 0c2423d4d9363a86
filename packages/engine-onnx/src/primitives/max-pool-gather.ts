import type { PrimitiveEmitter } from '../emission/primitive-emitter';

/** The places are those in the flat x. */
export const emitMaxPoolGather: PrimitiveEmitter = (emission, { inputs: [x, places] }) => {
  const flat = emission.node('Reshape', [x.plain, emission.ints([-1])]);
  return [emission.node('Gather', [flat, places.places], { axis: 0 })];
};
