import { reshapePrimitive } from '../../primitives/reshape';
import { madeBy, type Simplification } from './simplification';

/** One reshape, transpose or broadcast does the work of two in a row. */
export const mergeLayouts: Simplification = {
  primitives: ['reshape', 'transpose', 'broadcastTo'],
  rewrite: ({ primitive, inputs: [x], attributes }, { builder }) => {
    const before = madeBy(builder, x, primitive.name);
    if (!before) return undefined;
    if (primitive.name !== 'transpose') return { primitive, inputs: before.inputs, attributes };
    const first = before.attributes.permutation as number[];
    const permutation = (attributes.permutation as number[]).map((axis) => first[axis]);
    return { primitive, inputs: before.inputs, attributes: { permutation } };
  },
};

/** A transpose that keeps the order of all axes longer than one moves no data: it becomes a reshape. */
export const transposeAsReshape: Simplification = {
  primitives: ['transpose'],
  rewrite: ({ inputs: [x], attributes }) => {
    const permutation = attributes.permutation as number[];
    const long = permutation.filter((axis) => x.shape[axis] !== 1);
    if (long.some((axis, i) => i > 0 && axis < long[i - 1])) return undefined;
    const shape = permutation.map((axis) => x.shape[axis]);
    return { primitive: reshapePrimitive, inputs: [x], attributes: { shape } };
  },
};
