import { addPrimitive } from '../../primitives/add';
import { subPrimitive } from '../../primitives/sub';
import { madeBy, type Simplification } from './simplification';

/** x + (−y) becomes x − y, (−x) + y becomes y − x, and x − (−y) becomes x + y. */
export const mergeSigns: Simplification = {
  primitives: ['add', 'sub'],
  rewrite: ({ primitive, inputs: [a, b], attributes }, { builder }) => {
    const second = madeBy(builder, b, 'neg');
    const opposite = primitive.name === 'add' ? subPrimitive : addPrimitive;
    if (second) return { primitive: opposite, inputs: [a, second.inputs[0]], attributes };
    const first = primitive.name === 'add' ? madeBy(builder, a, 'neg') : undefined;
    return first && { primitive: subPrimitive, inputs: [b, first.inputs[0]], attributes };
  },
};
