import type { PrimitiveEmitter } from '../emission/primitive-emitter';

export const emitSoftmax: PrimitiveEmitter<{ readonly axis: number }> = (
  emission,
  { inputs: [x], attributes: { axis } },
) => [emission.node('Softmax', [x.plain], { axis })];
