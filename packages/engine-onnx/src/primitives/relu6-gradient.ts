import { inOneLayout } from '../emission/element-wise';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import { signMask } from '../emission/sign-mask';

/** dy · mask(y (6 − y)) for y in [0, 6]. */
export const emitRelu6Gradient: PrimitiveEmitter = (emission, { inputs, outputs: [{ shape }] }) => [
  inOneLayout(emission, {
    inputs,
    shape,
    write: ([dy, y]) => {
      const inside = emission.node('Mul', [y, emission.node('Sub', [emission.scalar(6), y])]);
      return emission.node('Mul', [dy, signMask(emission, inside)]);
    },
  }),
];
