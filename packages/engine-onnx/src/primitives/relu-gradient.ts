import { inOneLayout } from '../emission/element-wise';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import { signMask } from '../emission/sign-mask';

/** dy · mask(y); a dy that was broadcast is broadcast by the product. */
export const emitReluGradient: PrimitiveEmitter = (emission, { inputs: [dy, y], outputs: [{ shape }] }) => {
  if (dy.isNarrow) return [emission.node('Mul', [dy.narrow, signMask(emission, y.plain)])];
  return [
    inOneLayout(emission, {
      inputs: [dy, y],
      shape,
      write: (names) => emission.node('Mul', [names[0], signMask(emission, names[1])]),
    }),
  ];
};
