import { inOneLayout } from '../emission/element-wise';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';

export const emitRelu6: PrimitiveEmitter = (emission, { inputs, outputs: [{ shape }] }) => [
  inOneLayout(emission, {
    inputs,
    shape,
    write: ([x]) => emission.node('Clip', [x, emission.scalar(0), emission.scalar(6)]),
  }),
];
