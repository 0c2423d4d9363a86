import { reshapePrimitive } from '../../primitives/reshape';
import { elementCount, sameShape } from '../tensor';
import type { Draft, Simplification } from './simplification';

function isNoOp({ primitive, inputs, attributes }: Draft): boolean {
  const { shape } = inputs[0];
  const zeros = (list: unknown): boolean => (list as number[]).every((entry) => entry === 0);
  switch (primitive.name) {
    case 'reshape':
    case 'broadcastTo':
      return sameShape(shape, attributes.shape as number[]);
    case 'transpose':
      return (attributes.permutation as number[]).every((axis, i) => axis === i);
    case 'slice':
      return (
        zeros(attributes.starts) &&
        sameShape(attributes.stops as number[], shape) &&
        (attributes.strides as number[]).every((stride) => stride === 1)
      );
    case 'pad':
      return zeros(attributes.before) && zeros(attributes.after);
    case 'concat':
      return inputs.length === 1;
    default:
      // stopGradient matters to differentiation only.
      return primitive.name === 'stopGradient';
  }
}

/** Drops layout instructions that change nothing, and `stopGradient`. */
export const dropNoOps: Simplification = {
  primitives: ['reshape', 'broadcastTo', 'transpose', 'slice', 'pad', 'concat', 'stopGradient'],
  rewrite: (draft) => (isNoOp(draft) ? [draft.inputs[0]] : undefined),
};

/** A reduction over axes of one element, or a broadcast that adds only such, becomes a reshape. */
export const reshapeInstead: Simplification = {
  primitives: ['sum', 'mean', 'max', 'broadcastTo'],
  rewrite: ({ primitive, inputs: [x], attributes }) => {
    const broadcast = primitive.name === 'broadcastTo';
    if (broadcast) {
      const shape = attributes.shape as number[];
      if (elementCount(shape) !== elementCount(x.shape)) return undefined;
      return { primitive: reshapePrimitive, inputs: [x], attributes: { shape } };
    }
    const axes = attributes.axes as number[];
    if (axes.some((axis) => x.shape[axis] !== 1)) return undefined;
    const shape = attributes.keepDims ? x.shape : x.shape.filter((_, axis) => !axes.includes(axis));
    return { primitive: reshapePrimitive, inputs: [x], attributes: { shape } };
  },
};
