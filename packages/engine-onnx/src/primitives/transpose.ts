import type { PrimitiveEmitter } from '../emission/primitive-emitter';

export const emitTranspose: PrimitiveEmitter<{ readonly permutation: readonly number[] }> = (
  emission,
  { inputs: [x], attributes: { permutation } },
) => [emission.node('Transpose', [x.plain], { perm: permutation })];
