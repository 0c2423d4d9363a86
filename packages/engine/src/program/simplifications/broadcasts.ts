import { broadcastToPrimitive } from '../../primitives/broadcast-to';
import { sameShape } from '../tensor';
import { madeBy, type Simplification } from './simplification';

/** An element-wise primitive broadcasts its inputs by itself. */
export const dropBroadcasts: Simplification = {
  primitives: ['add', 'sub', 'mul', 'div', 'maximum', 'minimum', 'select', 'reluGradient', 'relu6Gradient'],
  rewrite: ({ primitive, inputs, attributes }, { builder }) => {
    if (!inputs.some((input) => madeBy(builder, input, 'broadcastTo'))) return undefined;
    const types = (values: typeof inputs) => values.map((value) => value.type);
    const [{ shape }] = primitive.infer(types(inputs), attributes);
    for (const [i, input] of inputs.entries()) {
      const broadcast = madeBy(builder, input, 'broadcastTo');
      if (!broadcast) continue;
      const without = inputs.with(i, broadcast.inputs[0]);
      const [type] = primitive.infer(types(without), attributes);
      if (sameShape(type.shape, shape)) return { primitive, inputs: without, attributes };
    }
    return undefined;
  },
};

/** A function of one value is computed before the value is broadcast. */
export const broadcastLater: Simplification = {
  primitives: ['neg', 'exp', 'log', 'sqrt', 'reciprocal', 'abs', 'square', 'sigmoid', 'tanh', 'erf', 'step'],
  rewrite: ({ primitive, inputs: [x], attributes }, { builder, emit }) => {
    const broadcast = madeBy(builder, x, 'broadcastTo');
    if (!broadcast) return undefined;
    const inputs = emit({ primitive, inputs: broadcast.inputs, attributes });
    return { primitive: broadcastToPrimitive, inputs, attributes: broadcast.attributes };
  },
};
