import type { PrimitiveEmitter } from '../emission/primitive-emitter';

export const emitReshape: PrimitiveEmitter<{ readonly shape: readonly number[] }> = (
  emission,
  { inputs: [x], attributes: { shape } },
) => [emission.reshape(x.plain, shape)];
