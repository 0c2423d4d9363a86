import { inOneLayout } from '../emission/element-wise';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';

export const emitSquare: PrimitiveEmitter = (emission, { inputs, outputs: [{ shape }] }) => [
  inOneLayout(emission, { inputs, shape, write: ([x]) => emission.node('Mul', [x, x]) }),
];
