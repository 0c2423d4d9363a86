import { inOneLayout } from '../emission/element-wise';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';

export const emitSelect: PrimitiveEmitter = (emission, { inputs, outputs: [{ shape }] }) => [
  inOneLayout(emission, {
    inputs,
    shape,
    write: ([condition, a, b]) => emission.node('Where', [emission.node('Cast', [condition], { to: 9 }), a, b]),
  }),
];
