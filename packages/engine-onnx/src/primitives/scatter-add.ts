import { elementCount } from '@archipelago/engine';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';

/** Whole rows are added into zeros by ScatterND where that is safe, else element by element by ScatterElements. */
export const emitScatterAdd: PrimitiveEmitter = (emission, { inputs: [updates, indices], outputs: [{ shape }] }) => {
  const zeros = emission.node('ConstantOfShape', [emission.sizes(shape)]);
  const [rows, ...row] = updates.shape;
  if (emission.target.serial) {
    const places = emission.reshape(emission.node('Cast', [indices.plain], { to: 7 }), [rows, 1]);
    return [emission.node('ScatterND', [zeros, places, updates.plain], { reduction: 'add' })];
  }
  const column = emission.reshape(indices.plain, [rows, ...row.map(() => 1)]);
  const places = elementCount(row) === 1 ? column : emission.node('Expand', [column, emission.sizes(updates.shape)]);
  return [emission.node('ScatterElements', [zeros, places, updates.plain], { axis: 0, reduction: 'add' })];
};
