import { inOneLayout } from '../emission/element-wise';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';

/** x · sigmoid(x). Its gradient uses the same sigmoid. */
export const emitSwish: PrimitiveEmitter = (emission, { inputs, outputs: [{ shape }] }) => [
  inOneLayout(emission, {
    inputs,
    shape,
    write: ([x]) => emission.node('Mul', [x, emission.node('Sigmoid', [x])]),
  }),
];
