import type { PrimitiveEmitter } from '../emission/primitive-emitter';

/** Rows are added into zeros by ScatterND, which takes whole rows. */
export const emitScatterAdd: PrimitiveEmitter = (emission, { inputs: [updates, indices], outputs: [{ shape }] }) => {
  const zeros = emission.node('ConstantOfShape', [emission.sizes(shape)]);
  const places = emission.reshape(emission.node('Cast', [indices.plain], { to: 7 }), [indices.shape[0], 1]);
  return [emission.node('ScatterND', [zeros, places, updates.plain], { reduction: 'add' })];
};
