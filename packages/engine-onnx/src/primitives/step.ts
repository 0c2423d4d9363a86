import { inOneLayout } from '../emission/element-wise';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';

export const emitStep: PrimitiveEmitter = (emission, { inputs, outputs: [{ shape }] }) => [
  inOneLayout(emission, {
    inputs,
    shape,
    write: ([x]) => emission.node('Cast', [emission.node('Greater', [x, emission.scalar(0)])], { to: 1 }),
  }),
];
